package kontor.ejb.recon;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kontor.domain.recon.BreakType;
import kontor.domain.recon.match.GroupBy;
import kontor.domain.recon.match.GroupRule;
import kontor.domain.recon.match.GroupShape;
import kontor.domain.recon.match.LinesRule;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.NettingRule;
import kontor.domain.recon.match.ReferenceRule;
import kontor.domain.recon.match.When;

/** Reads GROUP, NETTING and LINES. */
final class GroupRules {

  private static final int MOST_LINES = 10_000;
  private static final int MOST_PARTS = 60;
  private static final long MOST_STEPS = 100_000_000_000L;

  private GroupRules() {}

  static GroupRule group(RulePart rule) {
    rule.only(
        "name", "kind", "mode", "fields", "by", "in", "shapes", "amount", "date", "most", "chance",
        "steps", "when");
    List<MatchField> fields = RuleFields.withoutAmount(rule);
    GroupBy by = by(rule);
    RulePart steps =
        rule.has("steps") ? rule.part("steps") : rule.part("steps", JsonValue.EMPTY_JSON_OBJECT);
    steps.only("search", "run");
    return new GroupRule(
        rule.name(),
        RuleFields.mode(rule),
        fields,
        shapes(rule),
        by,
        RuleFields.amountIfAny(rule, "amount"),
        RuleFields.date(rule),
        most(rule, by),
        chance(rule, by),
        steps.whole("search", 1, MOST_STEPS, "steps", GroupRule.STEPS_PER_SEARCH),
        steps.whole("run", 1, MOST_STEPS, "steps", GroupRule.STEPS_PER_RUN),
        Conditions.when(rule));
  }

  private static GroupBy by(RulePart rule) {
    if (rule.has("in") && !rule.text("by").equals("batch")) {
      throw rule.wrong("in", "only a batch id is looked for in fields");
    }
    return switch (rule.text("by")) {
      case "key" -> new GroupBy.Key();
      case "batch" ->
          new GroupBy.Batch(RuleFields.among(rule, "in", ReferenceRule.TEXTS, ReferenceRule.TEXTS));
      case "subset" -> new GroupBy.Subset();
      default -> throw rule.wrong("by", "it is key, batch or subset");
    };
  }

  private static Set<GroupShape> shapes(RulePart rule) {
    if (!rule.has("shapes")) {
      return EnumSet.allOf(GroupShape.class);
    }
    if (!(rule.value("shapes") instanceof JsonArray given) || given.isEmpty()) {
      throw rule.wrong("shapes", "a list of shapes is needed");
    }
    return given.stream()
        .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
        .map(title ->
            GroupShape.named(title)
                .orElseThrow(() -> rule.wrong("shapes", "the shapes are 1:N, N:1 and N:M")))
        .collect(Collectors.toSet());
  }

  private static int most(RulePart rule, GroupBy by) {
    return by instanceof GroupBy.Subset
        ? (int) rule.whole("most", 2, MOST_PARTS, "lines", GroupRule.MOST_BY_SUBSET)
        : (int) rule.whole("most", 2, MOST_LINES, "lines", GroupRule.MOST_BY_LABEL);
  }

  private static BigDecimal chance(RulePart rule, GroupBy by) {
    if (!rule.has("chance")) {
      return null;
    }
    if (!(by instanceof GroupBy.Subset)) {
      throw rule.wrong("chance", "only a search by subset can find something by chance");
    }
    return rule.notNegative("chance");
  }

  static NettingRule netting(RulePart rule) {
    rule.only("name", "kind", "mode", "fields", "side", "date", "when");
    if (!rule.has("side")) {
      throw rule.wrong("side", "a text is needed here");
    }
    return new NettingRule(
        rule.name(),
        RuleFields.mode(rule),
        RuleFields.withoutAmount(rule),
        rule.side("side", 1),
        RuleFields.date(rule),
        Conditions.when(rule));
  }

  static LinesRule lines(RulePart rule) {
    rule.only("name", "kind", "side", "when", "action", "break");
    When when = Conditions.when(rule);
    if (when.isAlways()) {
      throw rule.wrong("when", "a condition is needed that says which lines are meant");
    }
    LinesRule.Action action = action(rule);
    return new LinesRule(rule.name(), rule.side("side", 0), when, action, breakType(rule, action));
  }

  private static LinesRule.Action action(RulePart rule) {
    rule.text("action");
    return rule.choice(LinesRule.Action.class, "action", LinesRule.Action.SKIP);
  }

  private static String breakType(RulePart rule, LinesRule.Action action) {
    if (action != LinesRule.Action.BREAK) {
      if (rule.has("break")) {
        throw rule.wrong("break", "only the action break has a type");
      }
      return null;
    }
    String given = rule.text("break");
    return Arrays.stream(BreakType.values())
        .map(BreakType::name)
        .filter(given::equals)
        .findFirst()
        .orElseThrow(
            () -> rule.wrong("break", "the types are " + Arrays.toString(BreakType.values())));
  }
}
