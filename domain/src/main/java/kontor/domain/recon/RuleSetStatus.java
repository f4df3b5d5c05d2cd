package kontor.domain.recon;

/**
 * A rule set's way: made as draft, active after a second person's word, retired by its successor.
 */
public enum RuleSetStatus {
  DRAFT,
  ACTIVE,
  RETIRED
}
