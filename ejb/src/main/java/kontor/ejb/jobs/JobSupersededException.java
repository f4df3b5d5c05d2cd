package kontor.ejb.jobs;

import jakarta.ejb.ApplicationException;

/** A later attempt has taken the run over; whatever this one did is rolled back. */
@ApplicationException(rollback = true)
public class JobSupersededException extends RuntimeException {

  public JobSupersededException(JobTurn turn) {
    super("attempt %d at run %d was superseded".formatted(turn.attempt(), turn.runId()));
  }
}
