package kontor.ejb.jobs;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * Requesting, stopping and completing job runs, for the services of the rooms that own the jobs:
 * they check the permission, and this takes part in their transactions.
 */
@Stateless
@Tenanted
public class JobRunWork {

  @Inject private Sql sql;
  @Inject private JobEngine engine;
  @Resource private TransactionSynchronizationRegistry transaction;
  @Resource private ManagedExecutorService executor;

  /** Queues a run; it starts as soon as this transaction is committed and the lane is free. */
  public long request(String job, String lane) {
    long id =
        sql.first(
                row -> row.getLong(1),
                "insert into jobs.job_run (tenant, job, lane, requested_by) values (?, ?, ?, ?)"
                    + " returning id",
                Acting.required().tenant(),
                job,
                lane,
                Acting.required().userId())
            .orElseThrow();
    startNextAfterCommit(lane);
    return id;
  }

  /**
   * Stops a run: a queued one at once, a running one as soon as its statement is cancelled.
   *
   * @throws DomainException if it is over
   */
  public void stop(long id) {
    JobRun run = find(id);
    if (run.status().isOver()) {
      throw DomainException.conflict(
          "run-is-over", "Run %d is %s already.".formatted(id, run.status()));
    }
    int tenant = Acting.required().tenant();
    if (stopQueued(id) == 0 && askToStop(id) > 0) {
      var turn = new JobTurn(tenant, id, run.attempt());
      afterCommit(() -> engine.interrupt(turn));
    }
  }

  private int stopQueued(long id) {
    return sql.execute(
        "update jobs.job_run set status = 'STOPPED', stop_requested = true,"
            + " ended_at = clock_timestamp() where id = ? and status = 'QUEUED'",
        id);
  }

  private int askToStop(long id) {
    return sql.execute(
        "update jobs.job_run set stop_requested = true where id = ? and status = 'RUNNING'", id);
  }

  /**
   * Makes sure the attempt still owns the run, and marks the transaction as the run's so that its
   * statements can be cancelled; at the beginning and the end of each phase.
   *
   * <p>The mark is a shared advisory lock, which ends with the transaction and which nobody waits
   * for. The name of the application is no mark: the server's pool sets it back behind every
   * statement.
   *
   * @throws JobStoppedException if the run was asked to stop
   * @throws JobSupersededException if another attempt has taken over
   */
  public void own(JobTurn turn) {
    sql.execute("select pg_advisory_xact_lock_shared(?, ?)", JobTurn.LOCK, turn.lockKey());
    boolean stop =
        sql.first(
                row -> row.getBoolean(1),
                "select stop_requested from jobs.job_run"
                    + " where id = ? and attempt = ? and status = 'RUNNING'",
                turn.runId(),
                turn.attempt())
            .orElseThrow(() -> new JobSupersededException(turn));
    if (stop) {
      throw new JobStoppedException(turn);
    }
  }

  /** Completes the run together with the results of this transaction. */
  public void complete(JobTurn turn) {
    String lane =
        sql.first(
                row -> row.getString(1),
                "update jobs.job_run set status = 'COMPLETED', ended_at = clock_timestamp()"
                    + " where id = ? and attempt = ? and status = 'RUNNING' returning lane",
                turn.runId(),
                turn.attempt())
            .orElseThrow(() -> new JobSupersededException(turn));
    startNextAfterCommit(lane);
  }

  private void startNextAfterCommit(String lane) {
    int tenant = Acting.required().tenant();
    afterCommit(() -> engine.startNext(tenant, lane));
  }

  /** On a thread of its own: the engine must not see this transaction. */
  private void afterCommit(Runnable act) {
    AfterCommit.of(transaction, () -> executor.execute(act));
  }

  private JobRun find(long id) {
    return sql.first(JobRun::from, "select * from jobs.job_run where id = ?", id)
        .orElseThrow(() -> DomainException.notFound("run", id));
  }
}
