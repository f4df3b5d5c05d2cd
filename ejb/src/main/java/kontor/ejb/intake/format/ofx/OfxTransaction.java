package kontor.ejb.intake.format.ofx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kontor.domain.intake.AmountFormat;
import kontor.domain.intake.Field;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.UnreadableValue;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.EntryTexts;
import kontor.ejb.intake.format.reading.RowFault;

/** The elements of a transaction as they come, and the line they make. */
final class OfxTransaction {

  private static final int LONGEST = 256 * 1024;
  private static final int MOST_ELEMENTS = 200;
  private static final Pattern FIGURES = Pattern.compile("[+-]?(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+)");
  private static final AmountFormat FORMAT = new AmountFormat('.', "");

  /** Elements that mean something only once. */
  private static final Set<String> SINGLE = Set.of("TRNAMT", "DTPOSTED", "FITID", "CURSYM");

  private final int number;
  private final boolean pending;
  private final Map<String, String> elements = new HashMap<>();
  private String twice;
  private int length;

  /**
   * A transaction.
   *
   * @param number its place in the file, counted from 1
   * @param pending announced and not yet posted
   */
  OfxTransaction(int number, boolean pending) {
    this.number = number;
    this.pending = pending;
  }

  void put(String name, String value) {
    length += name.length() + value.length();
    if (length > LONGEST || elements.size() > MOST_ELEMENTS) {
      throw new FileFault("The transaction %d of the file is too long.".formatted(number));
    }
    String before = elements.putIfAbsent(name, value);
    if (before != null && SINGLE.contains(name) && !before.equals(value)) {
      twice = name;
    }
  }

  int number() {
    return number;
  }

  /** The element's text; null where it is not there, empty where it says nothing. */
  String get(String name) {
    return elements.get(name);
  }

  private String said(String name) {
    String value = elements.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /**
   * The line.
   *
   * @throws RowFault where there can be none
   */
  StatementLine line(OfxStatement statement) {
    EntryTexts.check(String.join("\n", elements.values()));
    if (twice != null) {
      throw new RowFault(
          null, elements.get(twice), "The transaction has two different %s.".formatted(twice));
    }
    Currency currency = statement.currency(said("CURSYM"));
    BigDecimal amount = amount(currency);
    return new StatementLine(
        number,
        EntryTexts.key(Field.EXTERNAL_ID, said("FITID")),
        booked(statement),
        valueDate(statement),
        amount,
        currency.getCurrencyCode(),
        EntryTexts.key(Field.REFERENCE, EntryTexts.strongest(said("REFNUM"), said("CHECKNUM"))),
        EntryTexts.text(Field.COUNTERPARTY, counterparty()),
        statement.account(),
        EntryTexts.text(Field.DESCRIPTION, said("MEMO")),
        null,
        null,
        null,
        pending || amount.signum() == 0);
  }

  private String counterparty() {
    return said("NAME") == null ? said("PAYEE.NAME") : said("NAME");
  }

  private BigDecimal amount(Currency currency) {
    String stated = said("TRNAMT");
    if (stated == null) {
      throw new RowFault(Field.AMOUNT, null, "The amount is empty.");
    }
    return RowFault.telling(Field.AMOUNT, stated, () -> amount(stated, currency));
  }

  /**
   * The amount in the currency; a comma too parts decimals, and never thousands.
   *
   * @throws UnreadableValue with the sentence a clerk reads
   */
  static BigDecimal amount(String stated, Currency currency) {
    if (!FIGURES.matcher(stated).matches()) {
      throw new UnreadableValue("This is not an amount of OFX: digits with at most one point.");
    }
    String figures = stated.replace(',', '.');
    return FORMAT.parse(
        figures.endsWith(".") ? figures.substring(0, figures.length() - 1) : figures, currency);
  }

  /** The day it was posted; where that is left out, the last day of the period it is listed in. */
  private LocalDate booked(OfxStatement statement) {
    String stated = get(pending ? "DTTRAN" : "DTPOSTED");
    String day = stated == null ? statement.lastDay() : stated;
    if (day == null) {
      throw new RowFault(Field.BOOKING_DATE, null, "The date is missing.");
    }
    return day(statement, Field.BOOKING_DATE, day);
  }

  private LocalDate valueDate(OfxStatement statement) {
    String stated = said("DTAVAIL") == null ? said("VALUEDATE") : said("DTAVAIL");
    return stated == null ? null : day(statement, Field.VALUE_DATE, stated);
  }

  private static LocalDate day(OfxStatement statement, Field field, String stated) {
    if (stated.isEmpty()) {
      throw new RowFault(field, null, "The date is empty.");
    }
    return RowFault.telling(field, stated, () -> statement.dates().day(stated));
  }

  /** The currency of a code of ISO 4217. */
  static Currency currency(String code) {
    try {
      return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new UnreadableValue("%s is no currency of ISO 4217.".formatted(code));
    }
  }
}
