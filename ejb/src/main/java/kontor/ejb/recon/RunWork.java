package kontor.ejb.recon;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.domain.recon.match.MatchRule;
import kontor.ejb.jobs.JobTurn;

/**
 * The work of a run, for the job's steps alone: it has no caller to ask for a permission. Each
 * phase is a transaction of its own that also notes that the phase is done, so that a later attempt
 * goes on where the one before broke off.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunWork {

  private static final Logger LOG = Logger.getLogger(RunWork.class.getName());
  private static final int FIRST_RULE = 1;
  private static final int MANY_LINES = 20_000;

  @Inject private RunPhaseWork phases;
  @Inject private RunMetrics metrics;
  @Inject private Lister lister;

  /** Fixes rule set and files. */
  public void collect(JobTurn turn) {
    phases.collect(turn);
  }

  /** Applies the rules in their order. */
  public void match(JobTurn turn) {
    List<MatchRule> rules = phases.rules(turn);
    for (int i = 0; i < rules.size(); i++) {
      phases.apply(turn, FIRST_RULE + i, rules.get(i));
    }
  }

  /** Counts, digests, completes. */
  public void conclude(JobTurn turn) {
    phases.conclude(turn, FIRST_RULE + phases.rules(turn).size());
    RunSummary summary = phases.summary(turn);
    metrics.completed(summary);
    if (summary.matchedLines() >= MANY_LINES) {
      refreshStatistics();
    }
    lister.listSoon(phases.reconciliation(turn));
  }

  /** After many new matches the planner is told about them; without it only plans are poorer. */
  private void refreshStatistics() {
    try {
      phases.refreshStatistics();
    } catch (RuntimeException notNow) {
      LOG.log(Level.INFO, "The statistics of matches were not refreshed: {0}", notNow.getMessage());
    }
  }
}
