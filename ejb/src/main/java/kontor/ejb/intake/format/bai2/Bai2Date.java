package kontor.ejb.intake.format.bai2;

import java.time.LocalDate;
import java.util.regex.Pattern;
import kontor.domain.intake.DateFormats;
import kontor.domain.intake.UnreadableValue;

/** Dates of BAI2, YYMMDD; years from 80 on are of the century before. */
final class Bai2Date {

  private static final Pattern DAY = Pattern.compile("[0-9]{6}");

  private Bai2Date() {}

  /**
   * The day.
   *
   * @throws UnreadableValue with the sentence a clerk reads
   */
  static LocalDate of(String text) {
    if (!DAY.matcher(text).matches()) {
      throw new UnreadableValue("This is not a date of the form YYMMDD.");
    }
    return new DateFormats("yyyyMMdd", null).parse((text.charAt(0) < '8' ? "20" : "19") + text);
  }
}
