package kontor.domain.recon.match;

/** Whether a rule may match what is certain, or only ever suggests. */
public enum MatchMode {
  AUTOMATIC,
  SUGGEST
}
