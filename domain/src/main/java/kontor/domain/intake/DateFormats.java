package kontor.domain.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kontor.domain.shared.DomainException;

/**
 * How a source writes dates: a Java pattern, read strictly, so 30 February is no date. One instance
 * serves one thread.
 */
public final class DateFormats {

  public static final String ISO = "yyyy-MM-dd";

  private static final int MOST_REMEMBERED = 2_000;
  private static final int LONGEST = 60;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private final String pattern;
  private final ZoneId zone;
  private final DateTimeFormatter formatter;
  private final Map<String, LocalDate> remembered = new HashMap<>();

  /**
   * A format.
   *
   * @param pattern null: ISO 8601
   * @param zone in which a time with an offset falls on a day; null: the day as it is written
   */
  public DateFormats(String pattern, ZoneId zone) {
    this.pattern = pattern == null ? ISO : pattern;
    this.zone = zone;
    this.formatter = formatter(this.pattern);
  }

  static void check(String pattern) {
    try {
      DateTimeFormatter formatter = formatter(pattern == null ? ISO : pattern);
      LocalDate.parse(OffsetDateTime.parse("2001-02-03T04:05:06Z").format(formatter), formatter);
    } catch (IllegalArgumentException | DateTimeException unusable) {
      throw DomainException.field(
          "mapping.dateFormat", "%s is no date pattern.".formatted(pattern));
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(yearOfAnyEra(pattern))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Strictly read, the letter y wants an era too; u is the year itself. */
  private static String yearOfAnyEra(String pattern) {
    StringBuilder adjusted = new StringBuilder(pattern.length());
    boolean quoted = false;
    for (char c : pattern.toCharArray()) {
      quoted ^= c == '\'';
      adjusted.append(c == 'y' && !quoted ? 'u' : c);
    }
    return adjusted.toString();
  }

  /**
   * The day a text states.
   *
   * @throws UnreadableValue with the sentence a clerk reads
   */
  public LocalDate parse(String text) {
    LocalDate known = remembered.get(text);
    return known != null ? known : remember(text, read(text.strip()));
  }

  /**
   * A day that a format states as a day, not as text.
   *
   * @throws UnreadableValue when no business day can be meant
   */
  public static LocalDate plausible(LocalDate day) {
    if (isPlausible(day)) {
      return day;
    }
    throw new UnreadableValue("This is not a date between 1900 and 2199.");
  }

  private static boolean isPlausible(LocalDate day) {
    return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
  }

  private LocalDate read(String text) {
    try {
      LocalDate day = text.length() > LONGEST ? null : day(formatter.parse(text));
      if (day != null && isPlausible(day)) {
        return day;
      }
    } catch (DateTimeException unreadable) {
      // told below
    }
    throw new UnreadableValue(
        text.isEmpty()
            ? "The date is empty."
            : "This is not a date of the form %s.".formatted(pattern));
  }

  private LocalDate day(TemporalAccessor parsed) {
    OffsetDateTime moment = zone == null ? null : parsed.query(DateFormats::moment);
    return moment == null ? LocalDate.from(parsed) : moment.atZoneSameInstant(zone).toLocalDate();
  }

  private static OffsetDateTime moment(TemporalAccessor parsed) {
    try {
      return OffsetDateTime.from(parsed);
    } catch (DateTimeException noOffset) {
      return null;
    }
  }

  private LocalDate remember(String text, LocalDate day) {
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(text, day);
    }
    return day;
  }
}
