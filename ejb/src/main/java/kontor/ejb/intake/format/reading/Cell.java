package kontor.ejb.intake.format.reading;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import kontor.domain.intake.Texts;

/**
 * A value of a table whose format knows more than text.
 *
 * @param text the value as text, never null
 * @param number the value where it is a number, exact; else null
 * @param day the value where it is a date; else null
 */
public record Cell(String text, BigDecimal number, LocalDate day) implements Serializable {

  public static final Cell EMPTY = new Cell("", null, null);

  public static Cell text(String text) {
    return text == null || text.isEmpty() ? EMPTY : new Cell(wellFormed(text), null, null);
  }

  /** Half a character, which no database stores, becomes what rejects its row. */
  private static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int at = 0; at < text.length(); at++) {
      int character = text.codePointAt(at);
      at += Character.charCount(character) - 1;
      if (Character.getType(character) == Character.SURROGATE) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(at, Texts.UNREADABLE);
      }
    }
    return mended == null ? text : mended.toString();
  }

  public static Cell number(BigDecimal number) {
    return new Cell(number.toPlainString(), number, null);
  }
}
