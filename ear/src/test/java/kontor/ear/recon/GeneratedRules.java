package kontor.ear.recon;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import kontor.domain.recon.match.AmountTolerance;
import kontor.domain.recon.match.Comparison;
import kontor.domain.recon.match.Condition;
import kontor.domain.recon.match.DateWindow;
import kontor.domain.recon.match.FeeRule;
import kontor.domain.recon.match.GroupBy;
import kontor.domain.recon.match.GroupRule;
import kontor.domain.recon.match.GroupShape;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.LineField;
import kontor.domain.recon.match.LineTest;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.MatchMode;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.NettingRule;
import kontor.domain.recon.match.ReferenceRule;
import kontor.domain.recon.match.ScoreRule;
import kontor.domain.recon.match.ToleranceBase;
import kontor.domain.recon.match.ToleranceRule;
import kontor.domain.recon.match.When;
import kontor.domain.recon.match.WindowField;
import kontor.domain.recon.match.fee.FeeSchedule;

/** Rules of every kind, some of them under a condition, for generated lines. */
final class GeneratedRules {

  private static final List<MatchField> CURRENCY = List.of(MatchField.CURRENCY);
  private static final When ANN = When.both(new LineTest.Contains(LineField.COUNTERPARTY, "ann"));
  private static final When LARGE_OR_MARKED =
      new When(
          new Condition.Or(
              List.of(
                  new LineTest.Compare(LineField.AMOUNT, Comparison.GTE, new BigDecimal("20")),
                  new Condition.Not(new LineTest.Contains(LineField.DESCRIPTION, "batch")))),
          Condition.ALWAYS);

  private GeneratedRules() {}

  static List<MatchRule> all() {
    return List.of(
        key(MatchMode.AUTOMATIC, MatchField.REFERENCE, MatchField.AMOUNT, MatchField.CURRENCY),
        key(MatchMode.AUTOMATIC, MatchField.REFERENCE),
        key(MatchMode.SUGGEST, MatchField.COUNTERPARTY, MatchField.VALUE_DATE),
        near("0.02", "0", ToleranceBase.MAX, new DateWindow(WindowField.VALUE_DATE, 1, 3, 1)),
        near("0", "0.1", ToleranceBase.MIN, new DateWindow(WindowField.BOOKING_DATE, 0, 2, 2)),
        near("0.01", "1", ToleranceBase.AVERAGE, null),
        near("0", "90", ToleranceBase.MAX, null),
        near("0.02", "0", ToleranceBase.MAX, null),
        near("0.02", "0", ToleranceBase.MIN, new DateWindow(WindowField.BOOKING_DATE, 2, 2, 1)),
        near("0", "150", ToleranceBase.MAX, new DateWindow(WindowField.VALUE_DATE, 1, 1, 2)),
        new KeyRule("key", MatchMode.AUTOMATIC, List.of(MatchField.REFERENCE), 95, ANN),
        new ToleranceRule(
            "near", MatchMode.SUGGEST, CURRENCY, tolerance("10"), null, LARGE_OR_MARKED),
        score(MatchMode.AUTOMATIC, When.ALWAYS),
        score(MatchMode.SUGGEST, LARGE_OR_MARKED),
        reference(MatchField.DESCRIPTION, null),
        reference(MatchField.REFERENCE, new DateWindow(WindowField.BOOKING_DATE, 2, 2, 1)),
        group(new GroupBy.Key(), MatchField.CURRENCY, MatchField.REFERENCE),
        group(new GroupBy.Batch(List.of(MatchField.REFERENCE, MatchField.DESCRIPTION))),
        group(new GroupBy.Subset(), MatchField.CURRENCY, MatchField.COUNTERPARTY),
        group(new GroupBy.Subset()),
        fee(1, new FeeSchedule.Percent(new BigDecimal("50"))),
        fee(2, new FeeSchedule.Flat(new BigDecimal("10.00"))),
        fee(1, null),
        new NettingRule("net", MatchMode.AUTOMATIC, CURRENCY, 1, null, When.ALWAYS),
        new NettingRule(
            "net",
            MatchMode.AUTOMATIC,
            List.of(MatchField.CURRENCY, MatchField.COUNTERPARTY),
            2,
            new DateWindow(WindowField.BOOKING_DATE, 1, 1, 1),
            ANN));
  }

  private static MatchRule key(MatchMode mode, MatchField... fields) {
    return new KeyRule("key", mode, List.of(fields));
  }

  private static MatchRule near(
      String absolute, String percent, ToleranceBase base, DateWindow window) {
    return new ToleranceRule(
        "near",
        MatchMode.AUTOMATIC,
        List.of(MatchField.CURRENCY, MatchField.COUNTERPARTY),
        new AmountTolerance(new BigDecimal(absolute), new BigDecimal(percent), base),
        window);
  }

  private static AmountTolerance tolerance(String absolute) {
    return new AmountTolerance(new BigDecimal(absolute), BigDecimal.ZERO, ToleranceBase.MAX);
  }

  private static MatchRule score(MatchMode mode, When when) {
    return new ScoreRule(
        "score",
        mode,
        CURRENCY,
        ScoreRule.WEIGHTS,
        ScoreRule.SUGGEST,
        ScoreRule.AUTOMATIC,
        null,
        when);
  }

  private static MatchRule reference(MatchField in, DateWindow window) {
    return new ReferenceRule(
        "reference",
        MatchMode.AUTOMATIC,
        CURRENCY,
        List.of(MatchField.REFERENCE),
        List.of(in),
        tolerance("0.02"),
        window,
        When.ALWAYS);
  }

  private static MatchRule group(GroupBy by, MatchField... fields) {
    return new GroupRule(
        "group",
        MatchMode.AUTOMATIC,
        fields.length == 0 ? CURRENCY : List.of(fields),
        EnumSet.allOf(GroupShape.class),
        by,
        AmountTolerance.NONE,
        null,
        4,
        null,
        20_000,
        100_000,
        When.ALWAYS);
  }

  private static MatchRule fee(int gross, FeeSchedule schedule) {
    return new FeeRule(
        "fee",
        MatchMode.AUTOMATIC,
        CURRENCY,
        gross,
        schedule,
        tolerance("0.01"),
        new DateWindow(WindowField.BOOKING_DATE, 3, 3, 1),
        When.ALWAYS);
  }
}
