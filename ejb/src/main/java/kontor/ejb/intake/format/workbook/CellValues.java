package kontor.ejb.intake.format.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import kontor.ejb.intake.format.reading.Cell;

/** The values of one workbook's cells, whose days are counted from 1900 or from 1904. */
final class CellValues {

  private static final int DAY_LENGTH = 10;

  private final boolean from1904;

  CellValues(boolean from1904) {
    this.from1904 = from1904;
  }

  /** A number as it is written; where its style shows a date, the date. */
  Cell number(String written, boolean shownAsDate) {
    BigDecimal number = SheetNumber.of(written);
    if (number == null) {
      return Cell.text(written);
    }
    Cell day = shownAsDate ? SheetDate.of(number, from1904) : null;
    return day == null ? Cell.number(number) : day;
  }

  /** A date in words of ISO 8601, as strict workbooks may write it. */
  static Cell isoDate(String written) {
    if (written == null || written.length() < DAY_LENGTH) {
      return Cell.text(written);
    }
    try {
      return new Cell(written, null, LocalDate.parse(written.substring(0, DAY_LENGTH)));
    } catch (DateTimeException other) {
      return Cell.text(written);
    }
  }

  static Cell truth(boolean value) {
    return Cell.text(value ? "TRUE" : "FALSE");
  }
}
