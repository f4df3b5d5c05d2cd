package kontor.ejb.jobs;

/**
 * One attempt at a job run.
 *
 * @param runId the run
 * @param attempt the attempt's number, the fencing token
 */
public record JobTurn(int tenant, long runId, int attempt) {

  /** The name under which the turn's statements are found, to cancel them. */
  public String statementName() {
    return "kontor-run-" + runId;
  }
}
