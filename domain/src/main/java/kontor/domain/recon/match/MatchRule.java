package kontor.domain.recon.match;

import java.util.List;

/** One rule of a rule set: data, never code. Rules work in their order, most precise first. */
public sealed interface MatchRule permits KeyRule, ToleranceRule {

  /** The confidence of a suggestion, in per cent; what is certain has the rule's own. */
  int SUGGESTED_CONFIDENCE = 60;

  /** The rule's name, unique in its set; stands on every match it makes. */
  String name();

  MatchMode mode();

  /** The fields both lines must agree in. */
  List<MatchField> fields();

  /** The confidence of what this rule holds for certain, in per cent. */
  int confidence();
}
