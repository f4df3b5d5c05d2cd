package kontor.ejb.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A job run as the history shows it.
 *
 * @param attempt how often it was started; above 1 it was resumed
 * @param message why it failed, else null
 */
public record JobRun(
    long id,
    String job,
    JobStatus status,
    int attempt,
    boolean stopRequested,
    Long requestedBy,
    Instant requestedAt,
    Instant startedAt,
    Instant endedAt,
    String message) {

  /** Reads a row with all columns of {@code jobs.job_run}. */
  public static JobRun from(ResultSet row) throws SQLException {
    return new JobRun(
        row.getLong("id"),
        row.getString("job"),
        JobStatus.valueOf(row.getString("status")),
        row.getInt("attempt"),
        row.getBoolean("stop_requested"),
        row.getObject("requested_by", Long.class),
        at(row, "requested_at"),
        at(row, "started_at"),
        at(row, "ended_at"),
        row.getString("message"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
