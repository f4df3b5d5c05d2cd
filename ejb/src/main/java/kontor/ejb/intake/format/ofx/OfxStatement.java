package kontor.ejb.intake.format.ofx;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import kontor.domain.intake.Field;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.domain.intake.UnreadableValue;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.EntryTexts;
import kontor.ejb.intake.format.reading.Movements;
import kontor.ejb.intake.format.reading.RowFault;

/** One account's statement: what its elements say before, between and behind its transactions. */
final class OfxStatement {

  private final SourceVersion source;
  private final OfxDates dates;
  private final Movements movements = new Movements();
  private final SeenIds ids = new SeenIds();
  private String account;
  private Currency currency;
  private Currency ofLines;
  private boolean severalCurrencies;
  private String lastDay;
  private String balance;

  OfxStatement(SourceVersion source) {
    this.source = source;
    this.dates = new OfxDates(source.zone());
    this.currency = source.currency() == null ? null : Currency.getInstance(source.currency());
  }

  void currencyIs(String code) {
    if (!code.isEmpty()) {
      currency = telling("currency", code, () -> OfxTransaction.currency(code));
    }
  }

  private static <T> T telling(String what, String value, java.util.function.Supplier<T> read) {
    try {
      return read.get();
    } catch (UnreadableValue unreadable) {
      throw new FileFault(
          "The %s of a statement, “%s”, cannot be read: %s"
              .formatted(what, value, unreadable.getMessage()));
    }
  }

  /** The account; where its number is empty, the source's. */
  void accountIs(String number) {
    try {
      EntryTexts.check(number);
      account = number.isEmpty() ? source.account() : EntryTexts.key(Field.ACCOUNT, number);
    } catch (RowFault fault) {
      throw new FileFault("The account of a statement cannot be read: " + fault.getMessage());
    }
  }

  void lastDayIs(String date) {
    lastDay = date;
  }

  void balanceIs(String amount) {
    balance = amount.isEmpty() ? null : amount;
  }

  String account() {
    return account;
  }

  /** The end of the period whose transactions are listed, as it is written, or null. */
  String lastDay() {
    return lastDay;
  }

  OfxDates dates() {
    return dates;
  }

  /** The currency of a transaction: its own, or the statement's. */
  Currency currency(String own) {
    if (own != null) {
      return RowFault.telling(Field.CURRENCY, own, () -> OfxTransaction.currency(own));
    }
    if (currency == null) {
      throw new RowFault(
          Field.CURRENCY, null, "Neither the statement nor the source says the currency.");
    }
    return currency;
  }

  /** Faults a statement that does not say whose it is. */
  void checkAccount() {
    if (account == null) {
      throw new FileFault("A statement of the file does not say its account.");
    }
  }

  /** The line, or the reject, of a transaction; an id that was here before rejects it. */
  Row row(OfxTransaction transaction) {
    String id = transaction.get("FITID");
    boolean repeated = id != null && !id.isEmpty() && !ids.add(id);
    try {
      StatementLine line = transaction.line(this);
      return repeated
          ? RejectedRow.of(line.line(), Field.EXTERNAL_ID, id, "The account had this FITID before.")
          : counted(line);
    } catch (RowFault fault) {
      RejectedRow reject = fault.at(transaction.number());
      return repeated ? alsoRepeated(reject) : reject;
    }
  }

  private static RejectedRow alsoRepeated(RejectedRow reject) {
    return new RejectedRow(
        reject.line(),
        reject.field(),
        reject.value(),
        reject.reason() + " The account had its FITID before, too.");
  }

  private StatementLine counted(StatementLine line) {
    movements.add(line);
    Currency its = Currency.getInstance(line.currency());
    severalCurrencies |= ofLines != null && !Objects.equals(ofLines, its);
    ofLines = its;
    return line;
  }

  /** Its balance is the one at its end; OFX states none at the beginning. */
  StatementSummary summary(int position) {
    checkAccount();
    Currency its = currency == null && !severalCurrencies ? ofLines : currency;
    return movements.summary(
        position,
        account,
        its == null ? null : its.getCurrencyCode(),
        null,
        null,
        its == null || balance == null ? null : closing(its));
  }

  private BigDecimal closing(Currency its) {
    return telling("balance", balance, () -> OfxTransaction.amount(balance, its));
  }
}
