package kontor.ejb.jobs;

import kontor.ejb.shared.Actor;

/**
 * One attempt at a job run.
 *
 * @param runId the run
 * @param attempt the attempt's number, the fencing token
 */
public record JobTurn(int tenant, long runId, int attempt) {

  /** What the run's advisory lock in the database is called: the first of two keys. */
  static final int LOCK = 1_802_661_230;

  /** The house at work on the run. */
  Actor house() {
    return Actor.house(tenant).during("run-" + runId);
  }

  /** The second of the lock's two keys, the lowest 32 bits of the run. */
  int lockKey() {
    return (int) runId;
  }
}
