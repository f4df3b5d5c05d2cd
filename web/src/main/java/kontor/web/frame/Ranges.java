package kontor.web.frame;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Ranges of days and amounts as people type them into filters; what is unreadable does not narrow.
 */
public final class Ranges {

  private static final char MINUS = '\u2212';

  private Ranges() {}

  /** A day, or null. */
  public static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  /** An amount, or null. */
  public static BigDecimal amount(String text) {
    try {
      return text == null ? null : new BigDecimal(text.replace(",", "").replace(MINUS, '-'));
    } catch (NumberFormatException unreadable) {
      return null;
    }
  }

  /** The days in words. */
  public static String days(String from, String to) {
    return words(shown(day(from)), shown(day(to)));
  }

  /** Any two ends in words; null is no end. */
  public static String words(String first, String last) {
    if (first == null && last == null) {
      return Words.of("frame.range.any");
    }
    String end = first == null ? "until" : last == null ? "from" : "both";
    return Words.of("frame.range." + end, first == null ? "" : first, last == null ? "" : last);
  }

  private static String shown(LocalDate day) {
    return day == null ? null : Words.day(day);
  }

  /** The text without blanks around it; null where nothing is left. */
  public static String blankAsNone(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
