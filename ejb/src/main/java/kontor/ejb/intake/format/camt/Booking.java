package kontor.ejb.intake.format.camt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import kontor.domain.intake.Field;
import kontor.ejb.intake.format.reading.RowFault;

/**
 * What an entry moved, and when.
 *
 * @param amount positive: the account's balance rises
 * @param parts the amounts of its transactions in their order where each has one of its own and
 *     they add up to the entry's; else empty
 */
record Booking(
    BigDecimal amount,
    Currency currency,
    LocalDate booked,
    LocalDate value,
    List<BigDecimal> parts) {

  /**
   * Reads an entry.
   *
   * @param currencyElsewhere where the amount does not say its own, or null
   * @param created when the statement was made: the day of entries without any, or null
   * @throws RowFault when a value of the entry cannot be read
   */
  static Booking of(CamtEntry entry, CamtValues values, String currencyElsewhere, String created) {
    StatedAmount stated = entry.amount() == null ? new StatedAmount(null, null) : entry.amount();
    Currency currency =
        values.currency(stated.currency() == null ? currencyElsewhere : stated.currency());
    BigDecimal amount =
        Direction.of(entry.direction()).signed(values.amount(stated.figures(), currency));
    LocalDate value = values.day(Field.VALUE_DATE, entry.valueDate());
    return new Booking(
        amount,
        currency,
        day(entry, value, values, created),
        value,
        parts(entry, amount, currency, values));
  }

  /** Notifications and pending entries may lack the booking date. */
  private static LocalDate day(
      CamtEntry entry, LocalDate value, CamtValues values, String created) {
    LocalDate booked = values.day(Field.BOOKING_DATE, entry.bookingDate());
    if (booked != null || value != null) {
      return booked == null ? value : booked;
    }
    LocalDate made = values.day(Field.BOOKING_DATE, created);
    if (made == null) {
      throw new RowFault(Field.BOOKING_DATE, null, "The entry has no date.");
    }
    return made;
  }

  private static List<BigDecimal> parts(
      CamtEntry entry, BigDecimal amount, Currency currency, CamtValues values) {
    List<BigDecimal> parts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (CamtTransaction transaction : entry.transactions()) {
      StatedAmount stated = transaction.amounts().in(currency.getCurrencyCode());
      if (stated == null) {
        return List.of();
      }
      BigDecimal part = part(entry, transaction, values.amount(stated.figures(), currency));
      parts.add(part);
      sum = sum.add(part);
    }
    return sum.compareTo(amount) == 0 ? parts : List.of();
  }

  private static BigDecimal part(CamtEntry entry, CamtTransaction transaction, BigDecimal amount) {
    String own = transaction.direction();
    return Direction.of(own == null ? entry.direction() : own).signed(amount);
  }
}
