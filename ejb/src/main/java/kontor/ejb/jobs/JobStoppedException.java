package kontor.ejb.jobs;

import jakarta.ejb.ApplicationException;

/** Somebody asked the run to stop; the phase is rolled back. */
@ApplicationException(rollback = true)
public class JobStoppedException extends RuntimeException {

  public JobStoppedException(JobTurn turn) {
    super("run %d was asked to stop".formatted(turn.runId()));
  }
}
