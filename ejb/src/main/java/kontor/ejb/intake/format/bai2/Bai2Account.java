package kontor.ejb.intake.format.bai2;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.EntryTexts;
import kontor.ejb.intake.format.reading.Movements;
import kontor.ejb.intake.format.reading.RowFault;

/** One account of a group (03): its balances and totals, and what its transactions add up to. */
final class Bai2Account {

  private static final String OPENING_LEDGER = "010";
  private static final String CLOSING_LEDGER = "015";
  private static final String USUAL_CURRENCY = "USD";

  private final Bai2Group group;
  private final Bai2Level level;
  private final Movements movements = new Movements();
  private final String number;
  private final Currency currency;
  private BigDecimal opening;
  private BigDecimal closing;

  Bai2Account(Bai2Record header, Bai2Group group, SourceVersion source) {
    this.group = group;
    this.level = new Bai2Level("account", header);
    List<String> fields = header.fields();
    this.number = number(header, Bai2Record.field(fields, 0), source.account());
    this.currency =
        currency(header, Bai2Record.field(fields, 1), group.currency(), source.currency());
    readAmounts(header, fields);
  }

  private static String number(Bai2Record header, String stated, String usual) {
    try {
      EntryTexts.check(stated);
      return stated.isEmpty() ? usual : EntryTexts.key(null, stated);
    } catch (RowFault fault) {
      throw new FileFault(
          "The account in line %d cannot be read: %s".formatted(header.line(), fault.getMessage()));
    }
  }

  /** The account's own currency, the group's, the source's, or else that of the format. */
  private static Currency currency(Bai2Record header, String own, String groups, String sources) {
    String others = groups.isEmpty() ? sources : groups;
    String code = own.isEmpty() ? others : own;
    try {
      return Currency.getInstance(code == null ? USUAL_CURRENCY : code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new FileFault(
          "The account in line %d is in “%s”, which is no currency of ISO 4217."
              .formatted(header.line(), code));
    }
  }

  /** Type, amount, item count and funds type, again and again. */
  private void readAmounts(Bai2Record header, List<String> fields) {
    int at = 2;
    while (at < fields.size()) {
      String type = Bai2Record.field(fields, at);
      String amount = Bai2Record.field(fields, at + 1);
      if (!amount.isEmpty()) {
        take(type, Bai2Amount.of(header, amount));
      }
      at = Bai2Funds.at(header, fields, at + 3).next();
    }
  }

  private void take(String type, BigInteger minor) {
    level.add(minor);
    if (type.equals(OPENING_LEDGER)) {
      opening = Bai2Amount.of(minor, currency);
    } else if (type.equals(CLOSING_LEDGER)) {
      closing = Bai2Amount.of(minor, currency);
    }
  }

  Bai2Group group() {
    return group;
  }

  Bai2Level level() {
    return level;
  }

  Movements movements() {
    return movements;
  }

  String number() {
    return number;
  }

  Currency currency() {
    return currency;
  }

  StatementSummary summary(int position) {
    return movements
        .summary(position, number, currency.getCurrencyCode(), null, opening, closing)
        .closingOn(group.asOf());
  }
}
