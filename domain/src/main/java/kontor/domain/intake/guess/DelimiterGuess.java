package kontor.domain.intake.guess;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Guesses the delimiter: the one that splits the most rows into the same number of cells. */
final class DelimiterGuess {

  private static final char[] CANDIDATES = {',', ';', '\t', '|'};

  private DelimiterGuess() {}

  static char of(String text) {
    char best = ',';
    long bestScore = 0;
    for (char candidate : CANDIDATES) {
      long score = score(SampleTable.rows(text, candidate));
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** Rows of the usual width, weighed by the columns; one column is no table. */
  private static long score(List<SampleRow> rows) {
    int width = usualWidth(rows);
    long regular = rows.stream().filter(row -> row.cells().size() == width).count();
    return width < 2 ? 0 : 1000 * regular / rows.size() + width;
  }

  /** How many cells most rows have; the greater of two equally usual numbers. */
  static int usualWidth(List<SampleRow> rows) {
    Map<Integer, Long> widths =
        rows.stream()
            .map(row -> row.cells().size())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long most = widths.isEmpty() ? 0 : Collections.max(widths.values());
    return widths.entrySet().stream()
        .filter(width -> width.getValue() == most)
        .mapToInt(Map.Entry::getKey)
        .max()
        .orElse(0);
  }
}
