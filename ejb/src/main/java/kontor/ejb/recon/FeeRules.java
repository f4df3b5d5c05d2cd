package kontor.ejb.recon;

import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kontor.domain.recon.match.FeeRule;
import kontor.domain.recon.match.fee.FeeSchedule;
import kontor.domain.recon.match.fee.FeeSchedule.Tier;

/** Reads FEE with its schedule. */
final class FeeRules {

  private static final String STATED = "stated";
  private static final int MOST_PARTS = 10;
  private static final int DEEPEST = 3;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private FeeRules() {}

  static FeeRule fee(RulePart rule) {
    rule.only("name", "kind", "mode", "fields", "gross", "fee", "amount", "date", "when");
    if (!rule.has("gross")) {
      throw rule.wrong("gross", "the side with the amounts before the fee is needed");
    }
    return new FeeRule(
        rule.name(),
        RuleFields.mode(rule),
        RuleFields.withoutAmount(rule),
        rule.side("gross", 1),
        schedule(rule),
        RuleFields.amountIfAny(rule, "amount"),
        RuleFields.date(rule),
        Conditions.when(rule));
  }

  private static FeeSchedule schedule(RulePart rule) {
    return rule.value("fee") instanceof JsonString text && text.getString().equals(STATED)
        ? null
        : schedule(rule.part("fee"), 1);
  }

  private static FeeSchedule schedule(RulePart fee, int depth) {
    fee.only("flat", "percent", "tiers", "parallel", "cascading");
    List<String> kinds = new ArrayList<>();
    fee.keys().forEach(kinds::add);
    if (kinds.size() != 1 || depth > DEEPEST) {
      throw fee.wrong("", "it is one of flat, percent, tiers, parallel, cascading");
    }
    return switch (kinds.getFirst()) {
      case "flat" -> new FeeSchedule.Flat(fee.notNegative("flat"));
      case "percent" -> new FeeSchedule.Percent(percent(fee));
      case "tiers" -> new FeeSchedule.Tiered(tiers(fee));
      case "parallel" -> new FeeSchedule.Parallel(schedules(fee, "parallel", depth));
      default -> new FeeSchedule.Cascading(schedules(fee, "cascading", depth));
    };
  }

  private static List<FeeSchedule> schedules(RulePart fee, String key, int depth) {
    return fee.parts(key, MOST_PARTS).stream().map(part -> schedule(part, depth + 1)).toList();
  }

  private static BigDecimal percent(RulePart fee) {
    BigDecimal percent = fee.notNegative("percent");
    if (percent.compareTo(HUNDRED) >= 0) {
      throw fee.wrong("percent", "it is less than 100");
    }
    return percent;
  }

  /** Each tier ends above the one before; only the last has no end. */
  private static List<Tier> tiers(RulePart fee) {
    List<RulePart> parts = fee.parts("tiers", MOST_PARTS);
    List<Tier> tiers = new ArrayList<>();
    for (RulePart part : parts) {
      part.only("upTo", "percent");
      boolean isLast = tiers.size() == parts.size() - 1;
      if (part.has("upTo") == isLast) {
        throw part.wrong("upTo", "every tier but the last has an end");
      }
      tiers.add(new Tier(isLast ? null : end(part, tiers), percent(part)));
    }
    return tiers;
  }

  private static BigDecimal end(RulePart part, List<Tier> before) {
    BigDecimal end = part.notNegative("upTo");
    BigDecimal reached = before.isEmpty() ? BigDecimal.ZERO : before.getLast().upTo();
    if (end.compareTo(reached) <= 0) {
      throw part.wrong("upTo", "a tier ends above the one before");
    }
    return end;
  }
}
