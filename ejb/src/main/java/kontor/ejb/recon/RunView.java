package kontor.ejb.recon;

import java.time.LocalDate;
import java.util.List;
import kontor.ejb.jobs.JobRun;

/**
 * A run as lists and pages show it.
 *
 * @param reconciliation its code
 * @param from first booking date, or null
 * @param to exclusive, or null
 * @param counts in lines, filled when the run is completed
 * @param phases those done, in their order
 * @param ruleSetVersion the rule set's number, null before the run has started
 * @param evidenceDigest SHA-256 in hex, null before the run is completed
 */
public record RunView(
    JobRun job,
    String reconciliation,
    String reconciliationName,
    String requestedBy,
    LocalDate from,
    LocalDate to,
    Counts counts,
    List<PhaseView> phases,
    Integer ruleSetVersion,
    String evidenceDigest) {

  /** Lines looked at = matched + suggested + breaks. */
  public record Counts(long lines, long matched, long suggested, long breaks) {}

  /**
   * A phase done: how long it took, how many matches and suggestions it made, and of how many lines
   * it said something.
   */
  public record PhaseView(String name, long millis, long matches, long suggestions, long remarks) {}
}
