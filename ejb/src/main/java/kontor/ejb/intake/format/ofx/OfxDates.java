package kontor.ejb.intake.format.ofx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kontor.domain.intake.DateFormats;
import kontor.domain.intake.UnreadableValue;

/**
 * Dates of OFX: {@code YYYYMMDD}, with a time {@code HHMMSS.XXX} and an offset in hours {@code
 * [-5:EST]}, or without. A moment with an offset falls on a day of the source's time zone; any
 * other is the day as it is written.
 */
final class OfxDates {

  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{8})([0-9]{4}(?:[0-9]{2})?)?(?:[.:][0-9]{1,6})?"
              + "(?:\\[([+-]?)([0-9]{1,2})(?:[.:]([0-9]{1,2}))?(?::?[A-Za-z]*)\\])?");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final int LONGEST = 60;

  private final ZoneId zone;
  private final DateFormats days = new DateFormats("yyyyMMdd", null);

  OfxDates(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The day.
   *
   * @throws UnreadableValue with the sentence a clerk reads
   */
  LocalDate day(String text) {
    Matcher date = DATE.matcher(text.length() > LONGEST ? "" : text);
    if (!date.matches()) {
      throw new UnreadableValue("This is not a date of the form YYYYMMDD.");
    }
    LocalDate written = days.parse(date.group(1));
    boolean moment = zone != null && date.group(2) != null && date.group(4) != null;
    return moment ? inZone(date) : written;
  }

  private LocalDate inZone(Matcher date) {
    try {
      String seconds = date.group(2).length() == 4 ? date.group(2) + "00" : date.group(2);
      return LocalDateTime.parse(date.group(1) + seconds, TIME)
          .atOffset(offset(date))
          .atZoneSameInstant(zone)
          .toLocalDate();
    } catch (DateTimeException unreadable) {
      throw new UnreadableValue("This is no time of day.");
    }
  }

  /** Parts of an hour are written as decimals (5.5) or as minutes (5.30). */
  private static ZoneOffset offset(Matcher date) {
    int hours = Integer.parseInt(date.group(4));
    int minutes =
        switch (date.group(5)) {
          case "5", "50", "30" -> 30;
          case "25", "15" -> 15;
          case "75", "45" -> 45;
          case null, default -> 0;
        };
    int sign = date.group(3).equals("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }
}
