package kontor.ejb.intake.format.swift;

import java.math.BigDecimal;
import java.util.Currency;
import kontor.domain.intake.Field;
import kontor.domain.intake.Format;
import kontor.domain.intake.Row;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.domain.intake.UnreadableValue;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.reading.EntryTexts;
import kontor.ejb.intake.format.reading.Movements;
import kontor.ejb.intake.format.reading.RowFault;

/** One message: its lines go to the sink as soon as their :86: is complete. */
final class SwiftStatement {

  private static final int CURRENCY_CODE = 3;
  private static final int LONGEST_DETAILS = 64 * 1024;

  private final SourceVersion source;
  private final RowSink sink;
  private final int start;
  private final Movements movements = new Movements();
  private final StringBuilder details = new StringBuilder();
  private String account;
  private String number;
  private SwiftBalance opening;
  private SwiftBalance closing;
  private String floorCurrency;
  private SwiftField entry;

  SwiftStatement(SourceVersion source, RowSink sink, int start) {
    this.source = source;
    this.sink = sink;
    this.start = start;
    this.account = source.account();
  }

  void take(SwiftField field) {
    if (field.tag().equals("86")) {
      takeDetails(field);
      return;
    }
    endEntry();
    switch (field.tag()) {
      case "25", "25P" -> account = header(field);
      case "28", "28C" -> number = header(field);
      case "34F" -> floorCurrency = currencyOf(field);
      case "60F", "60M" -> opening = balance(field, opening, "opening");
      case "62F", "62M" -> closing = balance(field, closing, "closing");
      case "61" -> entry = entry(field);
      default -> {}
    }
  }

  private static String header(SwiftField field) {
    EntryTexts.check(field.value());
    return EntryTexts.key(null, field.firstLine());
  }

  private static String currencyOf(SwiftField floor) {
    String value = floor.value();
    return value.length() < CURRENCY_CODE ? null : value.substring(0, CURRENCY_CODE);
  }

  private SwiftBalance balance(SwiftField field, SwiftBalance before, String which) {
    if (before != null) {
      throw new FileFault(
          "The statement that begins in line %d has two %s balances, the second in line %d."
              .formatted(start, which, field.line()));
    }
    try {
      return sameCurrency(SwiftBalance.of(field.firstLine()), field);
    } catch (UnreadableValue unreadable) {
      throw new FileFault(
          "The %s balance in line %d, “%s”, cannot be read: %s"
              .formatted(which, field.line(), field.firstLine(), unreadable.getMessage()));
    }
  }

  private SwiftBalance sameCurrency(SwiftBalance balance, SwiftField field) {
    if (opening != null && !opening.currency().equals(balance.currency())) {
      throw new FileFault(
          "The closing balance in line %d is in %s, the opening one in %s."
              .formatted(field.line(), balance.currency(), opening.currency()));
    }
    return balance;
  }

  private SwiftField entry(SwiftField field) {
    if (opening == null && !interim()) {
      throw new FileFault(
          "The entry in line %d stands before an opening balance (:60F:).".formatted(field.line()));
    }
    return field;
  }

  /** A report of the day (MT942): it has a floor limit and no balances. */
  boolean interim() {
    return opening == null && (floorCurrency != null || source.format() == Format.MT942);
  }

  /** A :86: that follows no entry speaks of the statement. */
  private void takeDetails(SwiftField field) {
    if (entry == null) {
      return;
    }
    if (details.length() + field.value().length() > LONGEST_DETAILS) {
      throw new FileFault(
          "The details of the entry in line %d are too long.".formatted(entry.line()));
    }
    details.append(details.isEmpty() ? "" : "\n").append(field.value());
  }

  private void endEntry() {
    if (entry != null) {
      Row row = SwiftRow.of(entry, details.toString(), this);
      if (row instanceof StatementLine line) {
        movements.add(line);
      }
      sink.row(row);
      entry = null;
      details.setLength(0);
    }
  }

  String account() {
    return account;
  }

  /**
   * The currency of the entries.
   *
   * @throws RowFault where nothing says it
   */
  Currency currency() {
    if (opening != null) {
      return opening.currency();
    }
    String code = floorCurrency == null ? source.currency() : floorCurrency;
    if (code == null) {
      throw new RowFault(
          Field.CURRENCY, null, "Neither the statement nor the source says the currency.");
    }
    return RowFault.telling(Field.CURRENCY, code, () -> SwiftAmount.currency(code));
  }

  /** Ends the message; a statement without both its balances is not whole. */
  void end(int position) {
    endEntry();
    if (!interim()) {
      checkWhole();
    }
    sink.statement(summary(position));
  }

  private void checkWhole() {
    if (opening == null || closing == null) {
      throw new FileFault(
          "The statement that begins in line %d has no %s balance: it is not whole."
              .formatted(start, opening == null ? "opening" : "closing"));
    }
  }

  private StatementSummary summary(int position) {
    String currency =
        opening != null
            ? opening.currency().getCurrencyCode()
            : floorCurrency == null ? source.currency() : floorCurrency;
    return movements
        .summary(position, account, currency, number, amountOf(opening), amountOf(closing))
        .closingOn(closing == null ? null : closing.day());
  }

  private static BigDecimal amountOf(SwiftBalance balance) {
    return balance == null ? null : balance.amount();
  }
}
