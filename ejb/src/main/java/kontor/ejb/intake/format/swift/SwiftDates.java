package kontor.ejb.intake.format.swift;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import kontor.domain.intake.UnreadableValue;

/** Dates of SWIFT: YYMMDD, and MMDD near another date. */
final class SwiftDates {

  private static final Pattern DAY = Pattern.compile("[0-9]{6}");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("[0-9]{4}");

  /** Years from 80 on are of the century before (ISO 15022). */
  private static final int LAST_YEAR_OF_THIS_CENTURY = 79;

  private SwiftDates() {}

  /** A day; 30 February, a value date where months have thirty days, is the month's last day. */
  static LocalDate day(String text) {
    if (text == null || !DAY.matcher(text).matches()) {
      throw unreadable("YYMMDD");
    }
    int year = Integer.parseInt(text.substring(0, 2));
    LocalDate day =
        dayOf((year > LAST_YEAR_OF_THIS_CENTURY ? 1900 : 2000) + year, text.substring(2));
    if (day == null) {
      throw unreadable("YYMMDD");
    }
    return day;
  }

  /** The day whose year is not said: the one nearest to another, also across a year's end. */
  static LocalDate near(LocalDate other, String text) {
    if (!DAY_OF_YEAR.matcher(text).matches()) {
      throw unreadable("MMDD");
    }
    LocalDate nearest = null;
    for (int year = other.getYear() - 1; year <= other.getYear() + 1; year++) {
      LocalDate day = dayOf(year, text);
      if (day != null && (nearest == null || distance(day, other) < distance(nearest, other))) {
        nearest = day;
      }
    }
    if (nearest == null) {
      throw unreadable("MMDD");
    }
    return nearest;
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  /** Null where the calendar has no such day. */
  private static LocalDate dayOf(int year, String text) {
    int month = Integer.parseInt(text.substring(0, 2));
    int day = Integer.parseInt(text.substring(2));
    if (month == Month.FEBRUARY.getValue() && (day == 29 || day == 30)) {
      return YearMonth.of(year, month).atEndOfMonth();
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static UnreadableValue unreadable(String form) {
    return new UnreadableValue("This is not a date of the form %s.".formatted(form));
  }
}
