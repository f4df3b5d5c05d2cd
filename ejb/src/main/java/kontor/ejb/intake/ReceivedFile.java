package kontor.ejb.intake;

import kontor.domain.intake.Format;

/**
 * A file at the moment its reading begins.
 *
 * @param posted whether its lines were posted as JSON, whatever its source delivers
 * @param attempt the fencing number: only the reader that holds the newest one may write
 * @param chunks committed so far
 * @param recordsRead rows committed by an earlier attempt, to be skipped
 */
public record ReceivedFile(
    long id,
    int tenant,
    long sourceId,
    int sourceVersion,
    Format format,
    boolean posted,
    int attempt,
    int chunks,
    int recordsRead,
    int rejected) {}
