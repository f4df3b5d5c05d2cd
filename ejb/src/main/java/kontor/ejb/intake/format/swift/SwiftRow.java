package kontor.ejb.intake.format.swift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import kontor.domain.intake.Field;
import kontor.domain.intake.Row;
import kontor.domain.intake.StatementLine;
import kontor.ejb.intake.format.reading.EntryTexts;
import kontor.ejb.intake.format.reading.RowFault;

/** Makes the line, or the reject, of an entry and its details. */
final class SwiftRow {

  private SwiftRow() {}

  static Row of(SwiftField entry, String details, SwiftStatement statement) {
    try {
      EntryTexts.check(entry.value() + details);
      return line(entry.line(), SwiftEntry.of(entry), SwiftDetails.of(details), statement);
    } catch (RowFault fault) {
      return fault.at(entry.line());
    }
  }

  private static StatementLine line(
      int number, SwiftEntry stated, SwiftDetails said, SwiftStatement statement) {
    Currency currency = statement.currency();
    BigDecimal amount = stated.movement(currency);
    LocalDate booked = stated.bookingDate();
    return new StatementLine(
        number,
        EntryTexts.key(Field.EXTERNAL_ID, stated.bankReference()),
        booked,
        stated.valueDate(),
        amount,
        currency.getCurrencyCode(),
        EntryTexts.key(Field.REFERENCE, reference(stated, said)),
        EntryTexts.text(Field.COUNTERPARTY, first(said.counterparty(), stated.counterparty())),
        statement.account(),
        EntryTexts.text(Field.DESCRIPTION, first(said.text(), stated.details())),
        stated.status(),
        null,
        null,
        statement.interim() || stated.expected() || amount.signum() == 0);
  }

  private static String reference(SwiftEntry stated, SwiftDetails said) {
    return EntryTexts.strongest(said.endToEnd(), said.customer(), stated.customerReference());
  }

  private static String first(String one, String other) {
    return EntryTexts.folded(one) == null ? other : one;
  }
}
