package kontor.ejb.recon;

/**
 * How many matches and suggestions a phase made, of how many lines it said something, and the
 * evidence.
 */
public record PhaseResult(long matches, long suggestions, long remarks, Evidence evidence) {

  static final PhaseResult NOTHING = remarks(0);

  PhaseResult(long matches, long suggestions, Evidence evidence) {
    this(matches, suggestions, 0, evidence);
  }

  /** Nothing was put together. */
  static PhaseResult remarks(long remarks) {
    return new PhaseResult(0, 0, remarks, Evidence.NONE);
  }

  /** Both together, in this order. */
  PhaseResult and(PhaseResult next) {
    return new PhaseResult(
        matches + next.matches,
        suggestions + next.suggestions,
        remarks + next.remarks,
        evidence.and(next.evidence));
  }
}
