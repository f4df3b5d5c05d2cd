package kontor.ejb.recon;

/** How many matches and suggestions a phase made, and the evidence of them. */
public record PhaseResult(long matches, long suggestions, Evidence evidence) {

  static final PhaseResult NOTHING = new PhaseResult(0, 0, Evidence.NONE);

  /** Both together, in this order. */
  PhaseResult and(PhaseResult next) {
    return new PhaseResult(
        matches + next.matches, suggestions + next.suggestions, evidence.and(next.evidence));
  }
}
