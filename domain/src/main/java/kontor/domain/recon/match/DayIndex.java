package kontor.domain.recon.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Positions of the lines of one side of a block by the date a window is laid over. */
final class DayIndex {

  private final DateWindow window;
  private final int side;
  private final List<Integer> all = new ArrayList<>();
  private final TreeMap<LocalDate, List<Integer>> byDay = new TreeMap<>();

  /**
   * An index of the lines of a side that can be part of a sum.
   *
   * @param window null: there is none
   */
  DayIndex(DateWindow window, int side, List<MatchLine> lines) {
    this.window = window;
    this.side = side;
    for (int i = 0; i < lines.size(); i++) {
      if (canBePart(lines.get(i))) {
        take(i, lines.get(i));
      }
    }
  }

  /** Neither nothing nor more than sums can hold. */
  static boolean canBePart(MatchLine line) {
    return line.amount().signum() != 0 && !isTooLarge(line);
  }

  static boolean isTooLarge(MatchLine line) {
    return Math.abs(Units.of(line.amount())) > Units.LARGEST_IN_SUMS;
  }

  private void take(int position, MatchLine line) {
    all.add(position);
    LocalDate day = window == null ? null : window.field().of(line);
    if (day != null) {
      byDay.computeIfAbsent(day, fresh -> new ArrayList<>()).add(position);
    }
  }

  /** The positions within the window of a line of the other side, or nothing: they are too many. */
  Optional<List<Integer>> around(MatchLine other, int most) {
    Collection<List<Integer>> days = daysAround(other);
    return days.stream().mapToInt(List::size).sum() > most
        ? Optional.empty()
        : Optional.of(days.stream().flatMap(Collection::stream).toList());
  }

  private Collection<List<Integer>> daysAround(MatchLine other) {
    if (window == null) {
      return List.of(all);
    }
    LocalDate day = window.field().of(other);
    boolean otherIsAnchor = window.anchor() != side;
    return day == null
        ? List.of()
        : byDay
            .subMap(
                day.minusDays(otherIsAnchor ? window.before() : window.after()),
                true,
                day.plusDays(otherIsAnchor ? window.after() : window.before()),
                true)
            .values();
  }

  /** The positions of each day, in order; all together where there is no window. */
  Collection<List<Integer>> days() {
    return window == null ? List.of(all) : byDay.values();
  }
}
