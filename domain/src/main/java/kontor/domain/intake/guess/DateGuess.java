package kontor.domain.intake.guess;

import java.util.ArrayList;
import java.util.List;
import kontor.domain.intake.DateFormats;
import kontor.domain.intake.UnreadableValue;

/**
 * Guesses how dates are written: the pattern that reads the most values, unless two read all alike.
 */
final class DateGuess {

  private static final List<String> PATTERNS =
      List.of(
          "yyyy-MM-dd",
          "dd.MM.yyyy",
          "dd.MM.yy",
          "d.M.yyyy",
          "dd/MM/yyyy",
          "MM/dd/yyyy",
          "d/M/yyyy",
          "M/d/yyyy",
          "dd-MM-yyyy",
          "MM-dd-yyyy",
          "yyyy/MM/dd",
          "yyyy.MM.dd",
          "yyyyMMdd",
          "dd/MM/yy",
          "MM/dd/yy",
          "dd-MMM-yyyy",
          "dd-MMM-yy",
          "dd MMM yyyy",
          "d MMM yyyy",
          "MMM d, yyyy",
          "dd/MMM/yyyy",
          "yyyy-MM-dd HH:mm:ss",
          "yyyy-MM-dd HH:mm",
          "yyyy-MM-dd'T'HH:mm:ss",
          "yyyy-MM-dd'T'HH:mm:ssXXX",
          "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
          "dd.MM.yyyy HH:mm",
          "dd.MM.yyyy HH:mm:ss",
          "dd/MM/yyyy HH:mm",
          "MM/dd/yyyy HH:mm",
          "dd/MM/yyyy HH:mm:ss",
          "MM/dd/yyyy HH:mm:ss");

  /**
   * What was found.
   *
   * @param pattern the best pattern; null where no value is a date or the values leave two open
   * @param open the patterns between which the values do not decide; empty where they do
   */
  record Found(String pattern, List<String> open) {}

  private DateGuess() {}

  static Found of(List<String> values) {
    List<String> best = new ArrayList<>();
    long bestRead = 0;
    for (String pattern : PATTERNS) {
      long read = read(pattern, values);
      if (read > bestRead) {
        best.clear();
        bestRead = read;
      }
      if (read == bestRead && read > 0) {
        best.add(pattern);
      }
    }
    return found(best, values);
  }

  /** Patterns that read the same days are one. */
  private static Found found(List<String> best, List<String> values) {
    if (best.isEmpty()) {
      return new Found(null, List.of());
    }
    List<String> different =
        best.stream().filter(pattern -> !sameDays(best.getFirst(), pattern, values)).toList();
    if (different.isEmpty()) {
      return new Found(best.getFirst(), List.of());
    }
    return new Found(null, List.of(best.getFirst(), different.getFirst()));
  }

  private static boolean sameDays(String one, String other, List<String> values) {
    DateFormats first = new DateFormats(one, null);
    DateFormats second = new DateFormats(other, null);
    return values.stream().allMatch(value -> day(first, value).equals(day(second, value)));
  }

  private static String day(DateFormats format, String value) {
    try {
      return format.parse(value).toString();
    } catch (UnreadableValue none) {
      return "";
    }
  }

  private static long read(String pattern, List<String> values) {
    DateFormats format = new DateFormats(pattern, null);
    return values.stream().filter(value -> !day(format, value).isEmpty()).count();
  }

  static boolean isDate(String value) {
    return value.length() >= 6
        && PATTERNS.stream().anyMatch(pattern -> read(pattern, List.of(value)) == 1);
  }
}
