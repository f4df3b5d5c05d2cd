package kontor.ejb.home;

import java.time.Instant;

/**
 * What is left to do in one reconciliation.
 *
 * @param code its code
 * @param name its name
 * @param lastRun the latest completed run, or null before the first
 * @param lastRunEnded when it ended, or null
 * @param running whether a run waits or works now
 * @param lines lines the latest completed run considered
 * @param matched how many of them it left in a match
 * @param openBreaks listed open lines of its sources in no suggestion, of which 10,000 lines are
 *     looked at
 * @param suggestions matches that wait for a person
 */
public record WaitingReconciliation(
    String code,
    String name,
    Long lastRun,
    Instant lastRunEnded,
    boolean running,
    long lines,
    long matched,
    long openBreaks,
    long suggestions) {

  /** Whether nobody has anything to do here. */
  public boolean isDone() {
    return lastRun != null && openBreaks == 0 && suggestions == 0;
  }
}
