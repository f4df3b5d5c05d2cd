package kontor.ejb.intake.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kontor.domain.intake.AmountFormat;
import kontor.domain.intake.CardNumbers;
import kontor.domain.intake.CreditDebit;
import kontor.domain.intake.DateFormats;
import kontor.domain.intake.Field;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.Texts;
import kontor.domain.intake.UnreadableValue;
import kontor.ejb.intake.format.contract.FileFault;

/** Makes lines, or rejects, of the rows of one file by its source's mapping. */
final class TableLines {

  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_KEY = 300;

  private final SourceVersion source;
  private final Mapping mapping;
  private final List<String> names;
  private final Columns columns;
  private final AmountFormat amounts;
  private final DateFormats dates;
  private final Map<String, Currency> currencies = new HashMap<>();

  /**
   * Of a table.
   *
   * @param names its columns in their order; empty where they are only counted
   * @throws FileFault when the mapping names one that is not there
   */
  TableLines(SourceVersion source, List<String> names) {
    this.source = source;
    this.mapping = source.mapping();
    this.names = names;
    this.columns = mapping.header() ? Columns.named(mapping, names) : Columns.numbered(mapping);
    this.amounts = new AmountFormat(mapping.decimalSeparator(), mapping.thousandsSeparator());
    this.dates = new DateFormats(mapping.dateFormat(), source.zone());
  }

  /** A value cannot be read: which, and why. */
  private static final class Fault extends RuntimeException {

    private final transient Field field;
    private final transient String value;

    Fault(Field field, String value, String reason) {
      super(reason, null, false, false);
      this.field = field;
      this.value = value;
    }
  }

  Row read(TableRow row) {
    int number = row.line();
    try {
      checkWhole(row);
      return line(row, number);
    } catch (Fault fault) {
      return rejected(number, fault).of(row.asRaw(names));
    }
  }

  private static RejectedRow rejected(int number, Fault fault) {
    return fault.field == null
        ? RejectedRow.ofRow(number, fault.value, fault.getMessage())
        : RejectedRow.of(number, fault.field, fault.value, fault.getMessage());
  }

  private void checkWhole(TableRow row) {
    for (int i = 0; i < row.size(); i++) {
      String cell = row.cell(i);
      if (Texts.holdsNul(cell)) {
        throw new Fault(null, cell, "The row holds a NUL byte.");
      }
      if (Texts.isDamaged(cell)) {
        throw new Fault(
            null, cell, "The row holds bytes that are not text in the source's encoding.");
      }
    }
    if (columns.overflow(row)) {
      throw new Fault(
          null,
          String.join(String.valueOf(mapping.delimiterOrComma()), row.cells()),
          "The row has %d fields, the header %d.".formatted(row.size(), columns.headerSize()));
    }
  }

  private StatementLine line(TableRow row, int number) {
    Currency currency = currency(row);
    LocalDate booked = date(row, Field.BOOKING_DATE);
    if (booked == null) {
      throw new Fault(Field.BOOKING_DATE, null, "The date is empty.");
    }
    return new StatementLine(
        number,
        key(row, Field.EXTERNAL_ID),
        booked,
        date(row, Field.VALUE_DATE),
        movement(row, currency),
        currency.getCurrencyCode(),
        key(row, Field.REFERENCE),
        text(row, Field.COUNTERPARTY),
        account(row),
        text(row, Field.DESCRIPTION),
        text(row, Field.STATUS),
        optionalAmount(row, Field.FEE, currency),
        optionalAmount(row, Field.BALANCE, currency),
        false);
  }

  private Currency currency(TableRow row) {
    String stated = columns.cell(row, Field.CURRENCY);
    String code = stated == null ? source.currency() : stated;
    if (code == null) {
      throw new Fault(Field.CURRENCY, null, "Neither the row nor the source says the currency.");
    }
    Currency known = currencies.get(code);
    return known != null ? known : knownCurrency(code);
  }

  private Currency knownCurrency(String code) {
    try {
      Currency currency = Currency.getInstance(code.toUpperCase(java.util.Locale.ROOT));
      currencies.put(code, currency);
      return currency;
    } catch (IllegalArgumentException unknown) {
      throw new Fault(Field.CURRENCY, code, "This is no currency of ISO 4217.");
    }
  }

  private LocalDate date(TableRow row, Field field) {
    String cell = columns.cell(row, field);
    try {
      LocalDate day = columns.day(row, field);
      if (day != null) {
        return DateFormats.plausible(day);
      }
      return cell == null ? null : dates.parse(cell);
    } catch (UnreadableValue unreadable) {
      throw new Fault(field, cell, unreadable.getMessage());
    }
  }

  /** What the row moves, positive where the account's balance rises. */
  private BigDecimal movement(TableRow row, Currency currency) {
    if (columns.has(Field.AMOUNT)) {
      return mapping.sign().applied(signed(row, required(row, Field.AMOUNT, currency)));
    }
    return mapping.sign().applied(split(row, currency));
  }

  /** With a flag the sign comes from the flag alone. */
  private BigDecimal signed(TableRow row, BigDecimal amount) {
    CreditDebit flag = mapping.creditDebit();
    if (flag == null) {
      return amount;
    }
    String word = columns.flag(row);
    if (word == null) {
      throw new Fault(Field.AMOUNT, amount.toPlainString(), "The debit/credit flag is empty.");
    }
    return flag.isDebit(word) ? amount.abs().negate() : amount.abs();
  }

  /** Separate columns: one of the two is filled, the other empty or zero. */
  private BigDecimal split(TableRow row, Currency currency) {
    BigDecimal debit = optionalAmount(row, Field.DEBIT, currency);
    BigDecimal credit = optionalAmount(row, Field.CREDIT, currency);
    if (debit == null && credit == null) {
      throw new Fault(Field.DEBIT, null, "Neither debit nor credit is filled.");
    }
    if (isFilled(debit) && isFilled(credit)) {
      throw new Fault(
          Field.DEBIT, columns.cell(row, Field.DEBIT), "Debit and credit are both filled.");
    }
    return isFilled(debit) || credit == null ? debit.abs().negate() : credit.abs();
  }

  private static boolean isFilled(BigDecimal amount) {
    return amount != null && amount.signum() != 0;
  }

  private BigDecimal required(TableRow row, Field field, Currency currency) {
    BigDecimal amount = optionalAmount(row, field, currency);
    if (amount == null) {
      throw new Fault(field, null, "The amount is empty.");
    }
    return amount;
  }

  private BigDecimal optionalAmount(TableRow row, Field field, Currency currency) {
    String cell = columns.cell(row, field);
    try {
      BigDecimal number = columns.number(row, field);
      if (number != null) {
        return AmountFormat.exact(number, currency);
      }
      return cell == null ? null : amounts.parse(cell, currency);
    } catch (UnreadableValue unreadable) {
      throw new Fault(field, cell, unreadable.getMessage());
    }
  }

  private String account(TableRow row) {
    String cell = text(row, Field.ACCOUNT);
    return cell == null ? source.account() : cell;
  }

  private String text(TableRow row, Field field) {
    return bounded(row, field, LONGEST_TEXT);
  }

  private String key(TableRow row, Field field) {
    return bounded(row, field, LONGEST_KEY);
  }

  private String bounded(TableRow row, Field field, int longest) {
    String cell = columns.cell(row, field);
    if (cell != null && cell.length() > longest) {
      throw new Fault(field, cell, "The text is longer than %d characters.".formatted(longest));
    }
    return CardNumbers.masked(cell);
  }
}
