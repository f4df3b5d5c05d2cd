package kontor.domain.recon.match;

import static kontor.domain.recon.match.MatchField.AMOUNT;
import static kontor.domain.recon.match.MatchField.COUNTERPARTY;
import static kontor.domain.recon.match.MatchField.CURRENCY;
import static kontor.domain.recon.match.MatchField.DESCRIPTION;
import static kontor.domain.recon.match.MatchField.REFERENCE;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kontor.domain.recon.match.fee.FeeSchedule;

/** Rules of every kind. */
final class EveryKind {

  static final DateWindow TWO_DAYS_LATER = new DateWindow(WindowField.BOOKING_DATE, 1, 2, 1);

  private EveryKind() {}

  static List<MatchRule> rules() {
    return Stream.of(
            pairs().stream(),
            Stream.of(
                group(new GroupBy.Key(), CURRENCY, REFERENCE),
                group(new GroupBy.Batch(List.of(DESCRIPTION, REFERENCE)), CURRENCY),
                group(new GroupBy.Subset(), CURRENCY),
                group(new GroupBy.Subset(), CURRENCY, COUNTERPARTY),
                new NettingRule(
                    "net", MatchMode.AUTOMATIC, List.of(CURRENCY), 2, null, When.ALWAYS)))
        .<MatchRule>flatMap(rules -> rules)
        .toList();
  }

  /** Those that put one line of each side together. */
  static List<MatchRule> pairs() {
    return List.of(
        key(REFERENCE, AMOUNT, CURRENCY),
        key(REFERENCE),
        tolerance("0.02", "0", ToleranceBase.MAX),
        tolerance("0", "1", ToleranceBase.MIN),
        tolerance("0.01", "0.5", ToleranceBase.AVERAGE),
        score(),
        references(),
        fee());
  }

  static KeyRule key(MatchField... fields) {
    return new KeyRule("key", MatchMode.AUTOMATIC, List.of(fields));
  }

  static ToleranceRule tolerance(String absolute, String percent, ToleranceBase base) {
    return new ToleranceRule(
        "near",
        MatchMode.AUTOMATIC,
        List.of(CURRENCY),
        new AmountTolerance(new BigDecimal(absolute), new BigDecimal(percent), base),
        TWO_DAYS_LATER);
  }

  static ScoreRule score() {
    return new ScoreRule(
        "score",
        MatchMode.AUTOMATIC,
        List.of(CURRENCY),
        ScoreRule.WEIGHTS,
        ScoreRule.SUGGEST,
        ScoreRule.AUTOMATIC,
        null,
        When.ALWAYS);
  }

  static ReferenceRule references() {
    return new ReferenceRule(
        "references",
        MatchMode.AUTOMATIC,
        List.of(CURRENCY),
        List.of(REFERENCE, COUNTERPARTY),
        ReferenceRule.TEXTS,
        AmountTolerance.NONE,
        null,
        When.ALWAYS);
  }

  static FeeRule fee() {
    return new FeeRule(
        "fee",
        MatchMode.AUTOMATIC,
        List.of(CURRENCY),
        2,
        new FeeSchedule.Flat(new BigDecimal("0.01")),
        AmountTolerance.NONE,
        TWO_DAYS_LATER,
        When.ALWAYS);
  }

  static GroupRule group(GroupBy by, MatchField... fields) {
    return GroupRule.of("group", List.of(fields), by, AmountTolerance.NONE, TWO_DAYS_LATER);
  }
}
