package kontor.ejb.intake;

import java.time.Instant;
import kontor.domain.intake.SourceVersion;

/**
 * A source with its current version.
 *
 * @param version the number of the current version
 * @param values what it is like
 * @param madeAt when the current version was made
 * @param lastFileId the file that came last, null before the first
 */
public record SourceView(
    long id,
    String code,
    int version,
    SourceVersion values,
    Instant madeAt,
    Long lastFileId,
    String lastFileName,
    Instant lastFileAt) {}
