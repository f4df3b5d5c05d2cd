package kontor.domain.recon;

/**
 * What became of a match. MATCHED and CONFIRMED hold their lines, SUGGESTED only points at them.
 */
public enum MatchStatus {
  /** Made by a rule for certain. */
  MATCHED,
  /** Offered by a rule, waits for a person. */
  SUGGESTED,
  /** A person said yes, or made it by hand. */
  CONFIRMED,
  /** A person said no to the suggestion. */
  REJECTED,
  /** Taken apart again; its lines are open. */
  UNDONE
}
