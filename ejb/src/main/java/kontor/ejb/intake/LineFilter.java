package kontor.ejb.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import kontor.domain.intake.LineStatus;

/**
 * Which lines a list shows; null or blank: all.
 *
 * @param from first booking date
 * @param to the day after the last booking date
 * @param least smallest signed amount
 * @param most largest signed amount
 * @param text found in reference, counterparty, description or the source's id, without case
 */
public record LineFilter(
    LocalDate from,
    LocalDate to,
    LineStatus status,
    BigDecimal least,
    BigDecimal most,
    String currency,
    String text) {

  public static final LineFilter ALL = new LineFilter(null, null, null, null, null, null, null);

  public boolean isNarrow() {
    return !equals(ALL);
  }
}
