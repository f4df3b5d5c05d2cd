package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lines in the order of an amount, then of their booking date: finds those near an amount, the
 * nearest by amount first, then by date, without looking at all.
 */
final class AmountIndex {

  private record Entry(MatchLine line, long amount, long day) {}

  private static final Comparator<Entry> BY_AMOUNT_AND_DAY =
      Comparator.comparingLong(Entry::amount).thenComparingLong(Entry::day);

  private final List<Entry> entries;

  /**
   * An index of lines, which stand in {@link MatchLine#ORDER}, by what the function makes of them.
   */
  AmountIndex(List<MatchLine> lines, Function<MatchLine, BigDecimal> amount) {
    entries =
        lines.stream()
            .map(line ->
                new Entry(line, Units.of(amount.apply(line)), line.bookingDate().toEpochDay()))
            .sorted(BY_AMOUNT_AND_DAY)
            .toList();
  }

  /**
   * The nearest lines within a range that a predicate allows.
   *
   * @param day the booking date, counted in days, to which the nearest are near
   * @param most how many at most
   */
  List<MatchLine> nearest(AmountRange range, long day, Predicate<MatchLine> allows, int most) {
    List<Entry> found = new ArrayList<>();
    upwards(range, day, allows, most, found);
    downwards(range, day, allows, most, found);
    return found.stream()
        .sorted(
            Comparator.comparingLong((Entry one) -> Math.abs(one.amount() - range.centre()))
                .thenComparingLong(one -> Math.abs(one.day() - day))
                .thenComparing(Entry::line, MatchLine.ORDER))
        .limit(most)
        .map(Entry::line)
        .toList();
  }

  private void upwards(
      AmountRange range, long day, Predicate<MatchLine> allows, int most, List<Entry> found) {
    int enough = found.size() + most;
    int from = firstFrom(range.centre());
    while (from < entries.size()
        && entries.get(from).amount() <= range.high()
        && found.size() < enough) {
      int to = firstFrom(entries.get(from).amount() + 1);
      inRun(from, to, day, allows, most, found);
      from = to;
    }
  }

  private void downwards(
      AmountRange range, long day, Predicate<MatchLine> allows, int most, List<Entry> found) {
    int enough = found.size() + most;
    int to = firstFrom(range.centre());
    while (to > 0 && entries.get(to - 1).amount() >= range.low() && found.size() < enough) {
      int from = firstFrom(entries.get(to - 1).amount());
      inRun(from, to, day, allows, most, found);
      to = from;
    }
  }

  /** Among equal amounts: the nearest days, those after the day and those before it. */
  private void inRun(
      int from, int to, long day, Predicate<MatchLine> allows, int most, List<Entry> found) {
    int middle = firstOfDay(from, to, day);
    int enough = found.size() + most;
    for (int i = middle; i < to && found.size() < enough; i++) {
      take(i, allows, found);
    }
    enough = found.size() + most;
    for (int end = middle; end > from && found.size() < enough; ) {
      int start = firstOfDay(from, end, entries.get(end - 1).day());
      for (int i = start; i < end && found.size() < enough; i++) {
        take(i, allows, found);
      }
      end = start;
    }
  }

  private void take(int position, Predicate<MatchLine> allows, List<Entry> found) {
    if (allows.test(entries.get(position).line())) {
      found.add(entries.get(position));
    }
  }

  private int firstFrom(long amount) {
    return first(0, entries.size(), entry -> entry.amount() >= amount);
  }

  private int firstOfDay(int from, int to, long day) {
    return first(from, to, entry -> entry.day() >= day);
  }

  private int first(int from, int to, Predicate<Entry> reached) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reached.test(entries.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
