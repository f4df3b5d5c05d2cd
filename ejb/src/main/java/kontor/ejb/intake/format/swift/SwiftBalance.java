package kontor.ejb.intake.format.swift;

import com.prowidesoftware.swift.model.field.Field60F;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import kontor.domain.intake.UnreadableValue;

/**
 * A balance of a statement (60F, 60M, 62F, 62M): debit or credit mark, date, currency, amount.
 *
 * @param amount negative where the mark is D
 */
record SwiftBalance(BigDecimal amount, Currency currency, LocalDate day) {

  /**
   * The balance a field states.
   *
   * @throws UnreadableValue with the sentence a clerk reads
   */
  static SwiftBalance of(String value) {
    String stated = value.strip();
    Field60F field = new Field60F(stated);
    if (!stated.equals(field.getValue())) {
      throw new UnreadableValue("This is not mark, date, currency and amount.");
    }
    LocalDate day = SwiftDates.day(field.getDate());
    Currency currency = SwiftAmount.currency(field.getCurrency());
    BigDecimal amount = SwiftAmount.of(field.getAmount(), currency);
    return new SwiftBalance(isDebit(field.getDCMark()) ? amount.negate() : amount, currency, day);
  }

  private static boolean isDebit(String mark) {
    return switch (mark) {
      case "C" -> false;
      case "D" -> true;
      case null, default ->
          throw new UnreadableValue("A balance is marked C or D, not %s.".formatted(mark));
    };
  }
}
