package kontor.ejb.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    int rejected) {

  /** From a whole row of {@code intake.file}. */
  static ReceivedFile from(ResultSet row) throws SQLException {
    return new ReceivedFile(
        row.getLong("id"),
        row.getInt("tenant"),
        row.getLong("source_id"),
        row.getInt("source_version"),
        Format.valueOf(row.getString("format")),
        Uploads.POSTED.equals(row.getString("name")),
        row.getInt("read_attempt"),
        row.getInt("chunks"),
        row.getInt("records_read"),
        row.getInt("rejected"));
  }
}
