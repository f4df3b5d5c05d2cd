package kontor.domain.recon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * One thing a rule asks of two lines, one of each side.
 *
 * @param title what is compared, as rules name it; or {@code when}, {@code score}, {@code net},
 *     {@code batch}
 * @param holds whether a line of the first and one of the second side keep it
 * @param first what it sees of the first line, beside the second; or null
 * @param second what it sees of the second line, or what it asks for; or null
 */
public record Criterion(
    String title, BiPredicate<MatchLine, MatchLine> holds, Shown first, Shown second) {

  /** What is shown of two lines, one of each side. */
  @FunctionalInterface
  public interface Shown {
    String of(MatchLine first, MatchLine second);
  }

  /**
   * What a rule asks, in its order: equal fields, then the amount, then the date, then the rest.
   */
  public static List<Criterion> of(MatchRule rule) {
    List<Criterion> criteria = new ArrayList<>();
    if (!rule.when().isAlways()) {
      criteria.add(applies(rule.when()));
    }
    rule.fields().forEach(field -> criteria.add(of(field, field::agree)));
    criteria.addAll(CriteriaOfKinds.of(rule));
    return criteria;
  }

  static Criterion of(MatchField field, BiPredicate<MatchLine, MatchLine> holds) {
    return of(field.title(), holds, field::shown, field::shown);
  }

  static Criterion of(
      String title,
      BiPredicate<MatchLine, MatchLine> holds,
      Function<MatchLine, String> first,
      Function<MatchLine, String> second) {
    return new Criterion(
        title, holds, (one, other) -> first.apply(one), (one, other) -> second.apply(other));
  }

  /** Whether the rule's condition takes both; shown is for each line whether it does. */
  private static Criterion applies(When when) {
    return of(
        "when",
        (first, second) -> when.takes(1, first) && when.takes(2, second),
        line -> String.valueOf(when.takes(1, line)),
        line -> String.valueOf(when.takes(2, line)));
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
