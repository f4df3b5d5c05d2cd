package kontor.ejb.recon;

/** How many matches and suggestions a phase made. */
public record PhaseResult(long matches, long suggestions) {

  static final PhaseResult NOTHING = new PhaseResult(0, 0);
}
