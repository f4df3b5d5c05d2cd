package kontor.ejb.intake;

import java.time.Instant;
import java.util.List;
import kontor.domain.intake.FileStatus;
import kontor.domain.intake.Format;

/**
 * A file as lists and pages show it.
 *
 * @param source the code of its source
 * @param sourceVersion the version of the source it is read with
 * @param sizeBytes bytes received so far
 * @param lines lines read so far
 * @param rejected rows rejected so far
 * @param known lines that earlier files of its cumulative source have, not loaded again
 * @param repeated lines of which an equal one stands in an earlier file of the source
 * @param sha256 hexadecimal, null until the last byte has come
 * @param problem why it was rejected, or what to know about it; null when there is nothing to say
 * @param bytesRemovedAt when its bytes were removed, or null: they are kept
 * @param removedAfterDays the retention at that time, or null
 * @param linesOutsideMonths its lines that wait in the partition for months not made yet
 * @param held how many of its statements are held
 * @param againOf the file this one is read again of, or null
 * @param replacedBy the file that was read again and took its place, or null
 * @param statements empty in lists
 */
public record FileView(
    long id,
    String source,
    int sourceVersion,
    String name,
    Format format,
    FileStatus status,
    long sizeBytes,
    boolean uploadComplete,
    String sha256,
    int lines,
    int rejected,
    int repeated,
    int known,
    String problem,
    Instant receivedAt,
    Long receivedBy,
    Instant readAt,
    Instant discardedAt,
    Instant bytesRemovedAt,
    Integer removedAfterDays,
    long linesOutsideMonths,
    int held,
    Long againOf,
    Long replacedBy,
    List<StatementView> statements) {}
