package kontor.ejb.intake.format.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import kontor.ejb.intake.format.reading.Cell;

/**
 * Days as workbooks count them: 1 is 1 January 1900, and 60 the 29 February 1900 that never was; or
 * 0 is 1 January 1904. What stands behind the point is the time.
 */
final class SheetDate {

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate BEGIN_1904 = LocalDate.of(1904, 1, 1);
  private static final int DAY_THAT_NEVER_WAS = 60;
  private static final int LAST = 2_958_465;
  private static final BigDecimal DAY_MILLIS = BigDecimal.valueOf(86_400_000);

  private SheetDate() {}

  /** The date, or the time alone where no day is counted; null where the number is none. */
  static Cell of(BigDecimal serial, boolean from1904) {
    if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST)) > 0) {
      return null;
    }
    int days = serial.setScale(0, RoundingMode.FLOOR).intValueExact();
    long millis = millis(serial.subtract(BigDecimal.valueOf(days)));
    boolean full = millis == DAY_MILLIS.longValueExact();
    return of(full ? days + 1 : days, full ? 0 : millis, from1904);
  }

  private static long millis(BigDecimal time) {
    return time.multiply(DAY_MILLIS).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static Cell of(int days, long millis, boolean from1904) {
    LocalTime time =
        LocalTime.MIDNIGHT.plus(millis, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
    if (days == 0 && !from1904) {
      return Cell.text(time.toString());
    }
    if (days == DAY_THAT_NEVER_WAS && !from1904) {
      return null;
    }
    LocalDate day = from1904 ? BEGIN_1904.plusDays(days) : from1900(days);
    return new Cell(millis == 0 ? day.toString() : day + " " + time, null, day);
  }

  private static LocalDate from1900(int days) {
    return BEFORE_1900.plusDays(days < DAY_THAT_NEVER_WAS ? days : days - 1);
  }
}
