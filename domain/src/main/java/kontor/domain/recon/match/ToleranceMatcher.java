package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Pairs lines whose amounts and dates lie close enough: certain only where each is the other's one
 * candidate, else the nearest are suggested.
 */
final class ToleranceMatcher {

  private static final Comparator<Pair> NEAREST =
      Comparator.comparing(ToleranceMatcher::difference)
          .thenComparing(ToleranceMatcher::days)
          .thenComparing(Pair::first, MatchLine.ORDER)
          .thenComparing(Pair::second, MatchLine.ORDER);

  private final ToleranceRule rule;
  private final Map<MatchLine, List<Pair>> ofFirst = new HashMap<>();
  private final Map<MatchLine, List<Pair>> ofSecond = new HashMap<>();

  ToleranceMatcher(ToleranceRule rule) {
    this.rule = rule;
  }

  Pairing pair(List<MatchLine> first, List<MatchLine> second) {
    first.forEach(one -> second.forEach(two -> consider(new Pair(one, two))));
    List<Pair> certain = candidates().filter(this::isOnlyOne).toList();
    return new Pairing(certain, suggestions());
  }

  private void consider(Pair pair) {
    if (rule.allows(pair.first(), pair.second())) {
      ofFirst.computeIfAbsent(pair.first(), fresh -> new ArrayList<>()).add(pair);
      ofSecond.computeIfAbsent(pair.second(), fresh -> new ArrayList<>()).add(pair);
    }
  }

  private Stream<Pair> candidates() {
    return ofFirst.values().stream().flatMap(List::stream);
  }

  private boolean isOnlyOne(Pair pair) {
    return ofFirst.get(pair.first()).size() == 1 && ofSecond.get(pair.second()).size() == 1;
  }

  /** The nearest of each first line, and of those the nearest of each second line. */
  private List<Pair> suggestions() {
    Map<MatchLine, List<Pair>> kept = new HashMap<>();
    ofFirst.values().stream()
        .flatMap(pairs -> pairs.stream().sorted(NEAREST).limit(Matching.SUGGESTIONS_PER_LINE))
        .filter(pair -> !isOnlyOne(pair))
        .forEach(pair -> kept.computeIfAbsent(pair.second(), f -> new ArrayList<>()).add(pair));
    return kept.values().stream()
        .flatMap(pairs -> pairs.stream().sorted(NEAREST).limit(Matching.SUGGESTIONS_PER_LINE))
        .toList();
  }

  private static BigDecimal difference(Pair pair) {
    return pair.first().amount().subtract(pair.second().amount()).abs();
  }

  private static long days(Pair pair) {
    return Math.abs(
        ChronoUnit.DAYS.between(pair.first().bookingDate(), pair.second().bookingDate()));
  }
}
