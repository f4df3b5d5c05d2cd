package kontor.ejb.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kontor.domain.intake.DatedStatement;
import kontor.domain.intake.FileStatus;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * The short transactions of reading: rows by the ten thousand, and the conclusion.
 *
 * <p>House-internal: called by the reader of a file. Each begins by locking the file's row under
 * the reader's attempt number, so that a reader that was replaced writes nothing.
 */
@Stateless
@Tenanted
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReadingWork {

  private static final String MINE =
      " where id = ? and read_attempt = ? and status in ('RECEIVED', 'READING') ";

  private static final String COUNT_PENDING =
      "update intake.file set pending = (select count(*) from intake.statement_line"
          + " where file_id = ? and pending) where id = ?";

  @Inject private Sql sql;
  @Inject private SourceRows sources;
  @Inject private LineLoading loading;
  @Inject private RepeatedLines repeated;
  @Inject private StatementChains chains;
  @Inject private NewPart newPart;
  @Inject private ReplacingWork replacing;
  @Inject private LineListing listing;

  public SourceVersion source(long sourceId, int version) {
    return sources.version(sourceId, version);
  }

  public byte[] chunk(long fileId, int position) {
    return sql.first(row -> row.getBytes(1), KeptBytes.CHUNK, fileId, position)
        .orElseThrow(() -> new FencedOffException(fileId));
  }

  /** A sign of life while bytes are waited for. */
  public void heartbeat(long fileId, int attempt) {
    mine(
        sql.execute(
            "update intake.file set heartbeat_at = clock_timestamp()" + MINE, fileId, attempt),
        fileId);
  }

  /**
   * Loads a batch in one transaction; loading it once more changes nothing. The file's row is
   * changed last, so that chunks go on arriving while lines are written; a reader that was replaced
   * meanwhile finds it changed and takes everything back.
   */
  public void load(ReceivedFile file, LineBatch batch, int recordsBefore) {
    int recordsAfter = recordsBefore + batch.records();
    int recordsNow = recordsRead(file);
    if (recordsNow == recordsAfter) {
      return;
    }
    int known = loading.load(file, batch);
    mine(advance(file, batch, known, recordsBefore), file.id());
  }

  /** More than expected where a commit whose answer was lost had succeeded. */
  private int recordsRead(ReceivedFile file) {
    return sql.first(
            row -> row.getInt(1),
            "select records_read from intake.file" + MINE,
            file.id(),
            file.attempt())
        .orElseThrow(() -> new FencedOffException(file.id()));
  }

  private int advance(ReceivedFile file, LineBatch batch, int known, int recordsBefore) {
    return sql.execute(
        "update intake.file set lines = lines + ?, known = known + ?, rejected = rejected + ?,"
            + " records_read = records_read + ?, heartbeat_at = clock_timestamp(),"
            + " first_day = least(first_day, ?), last_day = greatest(last_day, ?)"
            + MINE
            + "and records_read = ?",
        batch.lines() - known,
        known,
        batch.rejects().size(),
        batch.records(),
        batch.firstDay(),
        batch.lastDay(),
        file.id(),
        file.attempt(),
        recordsBefore);
  }

  /**
   * The file is read to its end: from now on its lines count, but for those of held statements. One
   * that is read again takes the place of the file before; throws where that is not possible now.
   *
   * @param byRows what it would be without them
   * @param pending whether any of its lines is
   * @return what it is
   */
  public FileStatus accept(
      ReceivedFile file, FileStatus byRows, boolean pending, List<DatedStatement> statements) {
    replacing.replace(file);
    if (pending) {
      sql.execute(COUNT_PENDING, file.id(), file.id());
    }
    mine(
        sql.execute(
            "update intake.file set status = ?, problem = null, read_at = clock_timestamp()" + MINE,
            byRows.name(),
            file.id(),
            file.attempt()),
        file.id());
    repeated.note(file);
    int held = chains.add(file, newPart.of(file, statements));
    FileStatus status = held == 0 ? byRows : hold(file, held);
    listing.accepted(file.id());
    return status;
  }

  private FileStatus hold(ReceivedFile file, int statements) {
    sql.execute(
        "update intake.file set held = ?, status = ? where id = ?",
        statements,
        FileStatus.PARTIAL.name(),
        file.id());
    return FileStatus.PARTIAL;
  }

  /** Says something of a file that is still to be read. */
  public void note(ReceivedFile file, String sentence) {
    mine(
        sql.execute(
            "update intake.file set problem = ?" + MINE, sentence, file.id(), file.attempt()),
        file.id());
  }

  /** The file is rejected as a whole: no line of it stays, bytes and rejects do. */
  public void reject(ReceivedFile file, String problem) {
    mine(
        sql.execute(
            "update intake.file set problem = ?" + MINE, problem, file.id(), file.attempt()),
        file.id());
    Forgetting.linesOnly(sql, file.id());
  }

  /** Lets the planner know of a file's many lines: a sample, not a scan. */
  public void refreshStatistics(ReceivedFile file) {
    sql.execute("select intake.refresh_line_statistics(?)", file.id());
  }

  /** Complete files nobody reads any more: no sign of life for so long. */
  public List<Long> orphaned(Duration silence) {
    return sql.list(
        row -> row.getLong(1),
        """
        select id from intake.file
        where status in ('RECEIVED', 'READING') and upload_complete
          and heartbeat_at < clock_timestamp() - make_interval(secs => ?)
        """,
        (double) silence.toSeconds());
  }

  /** Takes an orphaned file over, under a new attempt number; nothing when somebody was faster. */
  public Optional<ReceivedFile> takeOver(long fileId, Duration silence) {
    return sql.first(
        ReceivedFile::from,
        """
        update intake.file set read_attempt = read_attempt + 1, heartbeat_at = clock_timestamp()
        where id = ? and status in ('RECEIVED', 'READING') and upload_complete
          and heartbeat_at < clock_timestamp() - make_interval(secs => ?)
        returning *
        """,
        fileId,
        (double) silence.toSeconds());
  }

  private static void mine(int changed, long fileId) {
    if (changed == 0) {
      throw new FencedOffException(fileId);
    }
  }
}
