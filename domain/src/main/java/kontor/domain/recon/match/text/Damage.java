package kontor.domain.recon.match.text;

/** What happened to a reference on its way, and how sure we are that it is the same one. */
public enum Damage {
  /** Other punctuation, spaces or case. */
  PUNCTUATED(97),
  /** It stands whole among other words. */
  EMBEDDED(95),
  /** Leading zeros of a number are missing. */
  ZEROS_LOST(95),
  /** Something was put before it. */
  PREFIXED(92),
  /** Two characters changed places. */
  TRANSPOSED(90),
  /** Its end is missing. */
  CUT(88);

  private final int confidence;

  Damage(int confidence) {
    this.confidence = confidence;
  }

  /** In per cent. */
  public int confidence() {
    return confidence;
  }
}
