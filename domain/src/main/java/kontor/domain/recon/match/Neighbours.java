package kontor.domain.recon.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Suggestions within one ambiguous key: each line of the first side gets the lines of the second
 * that stand around its own place by date, and no line more than it can be looked at.
 *
 * <p>The place of a line is the number of lines of the other side with an earlier booking date plus
 * its own position among the lines of its side and day. The work grows with the lines, not with
 * their product.
 */
final class Neighbours {

  private static final int REACH = Matching.SUGGESTIONS_PER_LINE / 2;

  private Neighbours() {}

  /** The pairs to suggest; both lists stand in {@link MatchLine#ORDER}. */
  static List<Pair> of(List<MatchLine> first, List<MatchLine> second) {
    Map<MatchLine, List<MatchLine>> bySecond = new HashMap<>();
    Map<LocalDate, Integer> taken = new HashMap<>();
    for (MatchLine line : first) {
      int place =
          before(line.bookingDate(), second) + taken.merge(line.bookingDate(), 1, Integer::sum);
      for (int n = Math.max(1, place - REACH); n <= Math.min(second.size(), place + REACH); n++) {
        bySecond.computeIfAbsent(second.get(n - 1), fresh -> new ArrayList<>()).add(line);
      }
    }
    return nearest(bySecond);
  }

  private static int before(LocalDate date, List<MatchLine> lines) {
    return (int) lines.stream().filter(line -> line.bookingDate().isBefore(date)).count();
  }

  private static List<Pair> nearest(Map<MatchLine, List<MatchLine>> bySecond) {
    List<Pair> pairs = new ArrayList<>();
    bySecond.forEach((second, lines) ->
        lines.stream()
            .sorted(Comparator.comparingLong((MatchLine line) -> days(line, second)))
            .limit(Matching.SUGGESTIONS_PER_LINE)
            .forEach(line -> pairs.add(new Pair(line, second))));
    return pairs;
  }

  private static long days(MatchLine first, MatchLine second) {
    return Math.abs(ChronoUnit.DAYS.between(first.bookingDate(), second.bookingDate()));
  }
}
