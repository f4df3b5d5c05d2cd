package kontor.ejb.recon;

import java.util.List;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.ReferenceRule;
import kontor.domain.recon.match.ToleranceRule;

/** Reads KEY, TOLERANCE and REFERENCE. */
final class PairRules {

  private static final List<MatchField> IDS = List.of(MatchField.REFERENCE, MatchField.EXTERNAL_ID);

  private PairRules() {}

  static KeyRule key(RulePart rule) {
    rule.only("name", "kind", "mode", "fields", "confidence", "when");
    List<MatchField> fields = RuleFields.fields(rule);
    if (fields.isEmpty()) {
      throw rule.wrong("fields", "a KEY needs at least one field");
    }
    if (fields.contains(MatchField.AMOUNT) && !fields.contains(MatchField.CURRENCY)) {
      throw rule.wrong("fields", "amounts are only compared together with currency");
    }
    return new KeyRule(
        rule.name(),
        RuleFields.mode(rule),
        fields,
        (int) rule.whole("confidence", 1, 100, "per cent", KeyRule.CERTAIN),
        Conditions.when(rule));
  }

  static ToleranceRule tolerance(RulePart rule) {
    rule.only("name", "kind", "mode", "fields", "amount", "date", "when");
    return new ToleranceRule(
        rule.name(),
        RuleFields.mode(rule),
        RuleFields.withoutAmount(rule),
        RuleFields.amount(rule, "amount"),
        RuleFields.date(rule),
        Conditions.when(rule));
  }

  static ReferenceRule reference(RulePart rule) {
    rule.only("name", "kind", "mode", "fields", "of", "in", "amount", "date", "when");
    return new ReferenceRule(
        rule.name(),
        RuleFields.mode(rule),
        RuleFields.inOneCurrency(rule),
        RuleFields.among(rule, "of", ReferenceRule.STRONG, IDS),
        RuleFields.among(rule, "in", ReferenceRule.TEXTS, ReferenceRule.TEXTS),
        RuleFields.amountIfAny(rule, "amount"),
        RuleFields.date(rule),
        Conditions.when(rule));
  }
}
