package kontor.domain.recon.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
  static List<Finding> of(List<MatchLine> first, List<MatchLine> second) {
    Map<MatchLine, List<MatchLine>> bySecond = new IdentityHashMap<>();
    Map<LocalDate, Integer> taken = new HashMap<>();
    for (MatchLine line : first) {
      int place =
          before(line.bookingDate(), second) + taken.merge(line.bookingDate(), 1, Integer::sum);
      for (int n = Math.max(1, place - REACH); n <= Math.min(second.size(), place + REACH); n++) {
        bySecond.computeIfAbsent(second.get(n - 1), fresh -> new ArrayList<>()).add(line);
      }
    }
    return nearest(bySecond, second);
  }

  /** How many lines are booked earlier. */
  private static int before(LocalDate date, List<MatchLine> lines) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).bookingDate().isBefore(date)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static List<Finding> nearest(
      Map<MatchLine, List<MatchLine>> bySecond, List<MatchLine> seconds) {
    List<Finding> pairs = new ArrayList<>();
    for (MatchLine second : seconds) {
      bySecond.getOrDefault(second, List.of()).stream()
          .sorted(Comparator.comparingLong((MatchLine line) -> days(line, second)))
          .limit(Matching.SUGGESTIONS_PER_LINE)
          .forEach(line -> pairs.add(Finding.pair(line, second, MatchRule.SUGGESTED_CONFIDENCE)));
    }
    return pairs;
  }

  private static long days(MatchLine first, MatchLine second) {
    return Math.abs(first.bookingDate().toEpochDay() - second.bookingDate().toEpochDay());
  }
}
