package kontor.ejb.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.DatabaseUnavailableException;
import kontor.ejb.shared.SqlFaultException;

/** Runs one phase of a turn, kept alive by heartbeats, and decides what its end means. */
@ApplicationScoped
public class JobPhases {

  private static final Logger LOG = Logger.getLogger(JobPhases.class.getName());

  /** Deadlock, serialization, lock timeout: the same again may succeed. */
  private static final Set<String> PASSING_STATES = Set.of("40001", "40P01", "55P03");

  @Inject private Heartbeats heartbeats;
  @Inject private JobTurnWork turns;
  @Inject private JobEngine engine;

  /**
   * Runs the phase as the house for the turn's tenant.
   *
   * @return true when the job goes on; false when the run was stopped, failed, was taken over, or
   *     is left for a later attempt because the database is away
   */
  public boolean run(JobTurn turn, Runnable phase) {
    heartbeats.begin(turn);
    try {
      Acting.run(turn.house(), phase);
      return true;
    } catch (JobSupersededException late) {
      Acting.run(turn.house(), () -> LOG.log(Level.INFO, late.getMessage()));
    } catch (RuntimeException fault) {
      Acting.run(turn.house(), () -> endUnlessPassing(turn, fault));
    } finally {
      heartbeats.end(turn);
    }
    return false;
  }

  private void endUnlessPassing(JobTurn turn, RuntimeException fault) {
    if (isPassing(fault)) {
      LOG.log(Level.WARNING, "Run " + turn.runId() + " is left for another attempt.", fault);
      return;
    }
    if (!(fault instanceof JobStoppedException)) {
      LOG.log(Level.WARNING, "Run " + turn.runId() + " broke off.", fault);
    }
    turns
        .end(turn, "The run failed; the server's log of this time says why.")
        .ifPresent(lane -> engine.startNext(turn.tenant(), lane));
  }

  private static boolean isPassing(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseUnavailableException
          || cause instanceof SqlFaultException refused && PASSING_STATES.contains(refused.state())
          || cause instanceof SQLException lost && DatabaseUnavailableException.isMeantBy(lost)) {
        return true;
      }
    }
    return false;
  }
}
