package kontor.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A statement of a file with its own arithmetic.
 *
 * @param position counted from 1 within the file
 * @param account null where its lines are of several
 * @param currency null where its lines are of several
 * @param opening the balance before its first movement, or null
 * @param closing the balance after its last movement, or null
 * @param ties whether opening and movements make every balance, false too for balances that cannot
 *     be compared; without balances false where the statement declares other totals, else null
 * @param difference closing less opening and movements; null without comparable balances
 * @param closingDay the day of its closing balance, or null; tells the day of a statement without a
 *     booked line
 */
public record StatementSummary(
    int position,
    String account,
    String currency,
    String number,
    BigDecimal opening,
    BigDecimal closing,
    int lines,
    Boolean ties,
    BigDecimal difference,
    LocalDate closingDay) {

  /** A statement that does not say the day of its closing balance. */
  public StatementSummary(
      int position,
      String account,
      String currency,
      String number,
      BigDecimal opening,
      BigDecimal closing,
      int lines,
      Boolean ties,
      BigDecimal difference) {
    this(position, account, currency, number, opening, closing, lines, ties, difference, null);
  }

  /** The same as the n-th statement of its file. */
  public StatementSummary at(int newPosition) {
    return new StatementSummary(
        newPosition,
        account,
        currency,
        number,
        opening,
        closing,
        lines,
        ties,
        difference,
        closingDay);
  }

  /** The same with the day of its closing balance. */
  public StatementSummary closingOn(LocalDate day) {
    return new StatementSummary(
        position, account, currency, number, opening, closing, lines, ties, difference, day);
  }
}
