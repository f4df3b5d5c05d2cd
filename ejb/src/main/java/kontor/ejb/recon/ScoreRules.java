package kontor.ejb.recon;

import java.util.Arrays;
import java.util.List;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.ScoreRule;
import kontor.domain.recon.match.Weight;
import kontor.domain.recon.match.WindowField;
import kontor.domain.recon.match.text.Measure;

/** Reads SCORE with its weights. */
final class ScoreRules {

  private static final int MOST_WEIGHTS = 12;
  private static final int HEAVIEST = 1_000;
  private static final int LONGEST_DAYS = 366;

  private ScoreRules() {}

  static ScoreRule score(RulePart rule) {
    rule.only("name", "kind", "mode", "fields", "weights", "suggest", "automatic", "date", "when");
    int suggest = (int) rule.whole("suggest", 1, 100, "per cent", ScoreRule.SUGGEST);
    int automatic = (int) rule.whole("automatic", 1, 100, "per cent", ScoreRule.AUTOMATIC);
    if (automatic < suggest) {
      throw rule.wrong("automatic", "it is at least what is suggested, %d".formatted(suggest));
    }
    return new ScoreRule(
        rule.name(),
        RuleFields.mode(rule),
        RuleFields.inOneCurrency(rule),
        weights(rule),
        suggest,
        automatic,
        RuleFields.date(rule),
        Conditions.when(rule));
  }

  private static List<Weight> weights(RulePart rule) {
    if (!rule.has("weights")) {
      return ScoreRule.WEIGHTS;
    }
    List<Weight> weights =
        rule.parts("weights", MOST_WEIGHTS).stream().map(ScoreRules::weight).toList();
    if (weights.stream().allMatch(Weight.OfDate.class::isInstance)) {
      throw rule.wrong("weights", "dates alone are not enough: weigh the amount or a text");
    }
    return weights;
  }

  private static Weight weight(RulePart weight) {
    MatchField field = RuleFields.field(weight, "field", weight.text("field"));
    int points = (int) weight.whole("weight", 1, HEAVIEST, "points", 0);
    if (points == 0) {
      throw weight.wrong("weight", "a number of points is needed");
    }
    return switch (field) {
      case AMOUNT -> amount(weight, points);
      case BOOKING_DATE, VALUE_DATE -> date(weight, field, points);
      default -> text(weight, field, points);
    };
  }

  private static Weight amount(RulePart weight, int points) {
    weight.only("field", "weight", "within");
    return new Weight.OfAmount(points, RuleFields.amountIfAny(weight, "within"));
  }

  private static Weight date(RulePart weight, MatchField field, int points) {
    weight.only("field", "weight", "days");
    WindowField date =
        Arrays.stream(WindowField.values())
            .filter(one -> one.title().equals(field.title()))
            .findFirst()
            .orElseThrow();
    return new Weight.OfDate(date, points, (int) weight.whole("days", 0, LONGEST_DAYS, "days", 0));
  }

  private static Weight text(RulePart weight, MatchField field, int points) {
    weight.only("field", "weight", "measure", "in");
    MatchField in = RuleFields.field(weight, "in", weight.text("in", field.title()));
    if (in != field && !isText(in)) {
      throw weight.wrong("in", "a text is compared with a text");
    }
    return new Weight.OfText(field, in, points, measure(weight));
  }

  private static boolean isText(MatchField field) {
    return switch (field) {
      case AMOUNT, BOOKING_DATE, VALUE_DATE -> false;
      default -> true;
    };
  }

  private static Measure measure(RulePart weight) {
    return Measure.named(weight.text("measure", Measure.EXACT.title()))
        .orElseThrow(() -> weight.wrong("measure", "the measures are " + Measure.titles()));
  }
}
