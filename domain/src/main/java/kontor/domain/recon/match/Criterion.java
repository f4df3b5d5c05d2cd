package kontor.domain.recon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * One thing a rule asks of two lines.
 *
 * @param field what is compared
 * @param holds whether a line of the first and one of the second side keep it
 */
public record Criterion(MatchField field, BiPredicate<MatchLine, MatchLine> holds) {

  /** What a rule asks, in its order: equal fields, then the amount, then the date. */
  public static List<Criterion> of(MatchRule rule) {
    List<Criterion> criteria = new ArrayList<>();
    rule.fields().forEach(field -> criteria.add(new Criterion(field, field::agree)));
    if (rule instanceof ToleranceRule tolerance) {
      criteria.add(amount(tolerance.amount()));
      if (tolerance.date() != null) {
        criteria.add(date(tolerance.date()));
      }
    }
    return criteria;
  }

  private static Criterion amount(AmountTolerance tolerance) {
    return new Criterion(
        MatchField.AMOUNT, (first, second) -> tolerance.allows(first.amount(), second.amount()));
  }

  private static Criterion date(DateWindow window) {
    MatchField field = MatchField.named(window.field().title()).orElseThrow();
    return new Criterion(field, window::allows);
  }

  /** How many criteria two lines keep before the first they fail; all: they are candidates. */
  public static int kept(List<Criterion> criteria, MatchLine first, MatchLine second) {
    int kept = 0;
    while (kept < criteria.size() && criteria.get(kept).holds().test(first, second)) {
      kept++;
    }
    return kept;
  }
}
