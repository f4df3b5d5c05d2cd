package kontor.ejb.jobs;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** Whose turn it is, decided in the database, each step in a transaction of its own. */
@Stateless
@Tenanted
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobTurnWork {

  /** A run whose last heartbeat is older than this has nobody working on it. */
  static final int STALE_SECONDS = 10;

  /** A run that was taken up this often and never ended is given up. */
  static final int MOST_ATTEMPTS = 20;

  @Inject private Sql sql;

  /**
   * Takes the next queued run of a lane, if the lane is free; the unique index has the last word.
   */
  public Optional<ClaimedTurn> claimNext(String lane) {
    return sql.first(
        this::claimed,
        "update jobs.job_run r set status = 'RUNNING', attempt = attempt + 1,"
            + " started_at = clock_timestamp(), heartbeat_at = clock_timestamp()"
            + " where r.status = 'QUEUED' and r.id = (select min(q.id) from jobs.job_run q"
            + " where q.lane = ? and q.status = 'QUEUED') and not exists (select from jobs.job_run"
            + " x where x.lane = r.lane and x.status = 'RUNNING') returning id, job, attempt,"
            + " execution_id",
        lane);
  }

  /** Takes over the runs nobody works on any more. */
  public List<ClaimedTurn> claimStale() {
    return sql.list(
        this::claimed,
        "update jobs.job_run set attempt = attempt + 1, heartbeat_at = clock_timestamp()"
            + " where status = 'RUNNING' and not stop_requested and attempt < ?"
            + " and heartbeat_at < clock_timestamp() - make_interval(secs => ?)"
            + " returning id, job, attempt, execution_id",
        MOST_ATTEMPTS,
        STALE_SECONDS);
  }

  /** Ends the runs nobody works on and nobody wants any more. */
  public int endStale() {
    return sql.execute(
        "update jobs.job_run set status = case when stop_requested then 'STOPPED' else 'FAILED'"
            + " end, ended_at = clock_timestamp(), message = case when stop_requested then message"
            + " else 'It was started ' || attempt || ' times and never ended.' end"
            + " where status = 'RUNNING' and (stop_requested or attempt >= ?)"
            + " and heartbeat_at < clock_timestamp() - make_interval(secs => ?)",
        MOST_ATTEMPTS,
        STALE_SECONDS);
  }

  /** The lanes in which a run waits and none is running. */
  public List<String> waitingLanes() {
    return sql.list(
        row -> row.getString(1),
        "select distinct lane from jobs.job_run q where status = 'QUEUED' and not exists"
            + " (select from jobs.job_run x where x.lane = q.lane and x.status = 'RUNNING')");
  }

  /** Notes which execution of the engine works on the turn. */
  public void started(JobTurn turn, long executionId) {
    sql.execute(
        "update jobs.job_run set execution_id = ? where id = ? and attempt = ?",
        executionId,
        turn.runId(),
        turn.attempt());
  }

  /** Ends a run without results, unless another attempt has taken over; answers its lane. */
  public Optional<String> end(JobTurn turn, String message) {
    return sql.first(
        row -> row.getString(1),
        "update jobs.job_run set status = case when stop_requested then 'STOPPED' else 'FAILED'"
            + " end, ended_at = clock_timestamp(), message = case when not stop_requested then ?"
            + " end where id = ? and attempt = ? and status = 'RUNNING' returning lane",
        message,
        turn.runId(),
        turn.attempt());
  }

  /** Says the turn is alive; answers whether it was asked to stop. */
  public boolean beat(JobTurn turn) {
    return sql.first(
            row -> row.getBoolean(1),
            "update jobs.job_run set heartbeat_at = clock_timestamp()"
                + " where id = ? and attempt = ? and status = 'RUNNING' returning stop_requested",
            turn.runId(),
            turn.attempt())
        .orElse(false);
  }

  /** Cancels what the turn's transaction is executing; answers whether the turn is not over yet. */
  public boolean interrupt(JobTurn turn) {
    boolean running =
        sql.first(
                row -> true,
                "select 1 from jobs.job_run where id = ? and attempt = ? and status = 'RUNNING'",
                turn.runId(),
                turn.attempt())
            .isPresent();
    if (running) {
      cancelStatements(turn);
    }
    return running;
  }

  private void cancelStatements(JobTurn turn) {
    sql.list(
        row -> row.getBoolean(1),
        "select pg_cancel_backend(l.pid) from pg_locks l"
            + " join pg_stat_activity a on a.pid = l.pid and a.state = 'active'"
            + " where l.locktype = 'advisory' and l.objsubid = 2 and l.classid::bigint = ?"
            + " and l.objid::bigint = ? and a.datname = current_database()",
        (long) JobTurn.LOCK,
        Integer.toUnsignedLong(turn.lockKey()));
  }

  /** Marks the engine's own rows of an execution that died with its server. */
  public void bury(long deadExecution) {
    sql.execute(
        "update batch.batchexecutioninstancedata set batchstatus = 'FAILED', exitstatus = 'FAILED',"
            + " endtime = now() where jobexecid = ?"
            + " and batchstatus in ('STARTING', 'STARTED', 'STOPPING')",
        deadExecution);
    sql.execute(
        "update batch.batchstepexecutioninstancedata set batchstatus = 'FAILED',"
            + " exitstatus = 'FAILED', endtime = now() where jobexecid = ?"
            + " and batchstatus in ('STARTING', 'STARTED')",
        deadExecution);
  }

  private ClaimedTurn claimed(ResultSet row) throws SQLException {
    var turn = new JobTurn(Acting.required().tenant(), row.getLong("id"), row.getInt("attempt"));
    return new ClaimedTurn(turn, row.getString("job"), row.getObject("execution_id", Long.class));
  }
}
