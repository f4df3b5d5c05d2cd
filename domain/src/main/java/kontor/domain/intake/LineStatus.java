package kontor.domain.intake;

/** Where a statement line stands; derived from its matches and its file, never stored. */
public enum LineStatus {
  OPEN,
  SUGGESTED,
  MATCHED,
  /** Its statement does not tie and is not accepted yet. */
  HELD,
  /** Pending entries and lines of discarded files. */
  EXCLUDED
}
