package kontor.ejb.intake.format.reading;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value of a table whose format knows more than text.
 *
 * @param text the value as text, never null
 * @param number the value where it is a number, exact; else null
 * @param day the value where it is a date; else null
 */
public record Cell(String text, BigDecimal number, LocalDate day) {

  public static final Cell EMPTY = new Cell("", null, null);

  public static Cell text(String text) {
    return text == null || text.isEmpty() ? EMPTY : new Cell(text, null, null);
  }

  public static Cell number(BigDecimal number) {
    return new Cell(number.toPlainString(), number, null);
  }
}
