package kontor.domain.recon.match;

import java.util.List;

/** One rule of a rule set: data, never code. Rules work in their order, most precise first. */
public sealed interface MatchRule
    permits KeyRule,
        ToleranceRule,
        ScoreRule,
        ReferenceRule,
        GroupRule,
        FeeRule,
        NettingRule,
        LinesRule {

  /** The confidence of a suggestion that has no measure of its own, in per cent. */
  int SUGGESTED_CONFIDENCE = 60;

  /** The rule's name, unique in its set; stands on every match it makes. */
  String name();

  /** Its kind as rules are written, {@code KEY}. */
  String kind();

  MatchMode mode();

  /**
   * The fields all lines of a match must agree in. They part the lines into blocks: lines of
   * different blocks never meet, and what a rule finds is what it finds block by block. A line
   * without a value in one of them is in no block.
   */
  List<MatchField> fields();

  /** To which lines the rule applies. */
  When when();

  /** The confidence of what this rule holds for certain, in per cent, where it has no measure. */
  int confidence();

  /** Where the dates must lie, or null where they do not matter. */
  default DateWindow date() {
    return null;
  }

  /** The fields that part lines into blocks. */
  default List<MatchField> blockFields() {
    return fields();
  }

  /** Where it looks for lines that belong together: 0 across the sides, else within side 1 or 2. */
  default int withinSide() {
    return 0;
  }

  /** The confidence of what would be certain, were the rule allowed to match. */
  default int confidenceIfOnlySuggested(Finding finding) {
    return finding.confidence();
  }
}
