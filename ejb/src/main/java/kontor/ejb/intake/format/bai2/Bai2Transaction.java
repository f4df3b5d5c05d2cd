package kontor.ejb.intake.format.bai2;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import kontor.domain.intake.Field;
import kontor.domain.intake.Row;
import kontor.domain.intake.StatementLine;
import kontor.ejb.intake.format.reading.EntryTexts;
import kontor.ejb.intake.format.reading.RowFault;

/** Makes the line, or the reject, of a transaction (16). */
final class Bai2Transaction {

  private static final Pattern TYPE = Pattern.compile("[0-9]{3}");
  private static final int NO_MONEY = 890;
  private static final int FUNDS = 2;

  private final Bai2Record record;
  private final Bai2Account account;
  private final List<String> fields;
  private final Bai2Funds funds;
  private final BigInteger minor;

  private Bai2Transaction(Bai2Record record, Bai2Account account) {
    this.record = record;
    this.account = account;
    this.fields = record.fields();
    this.funds = Bai2Funds.at(record, fields, FUNDS);
    this.minor = minor(Bai2Record.field(fields, 1));
  }

  /** An amount may be left out only where no money moves; it is then nothing. */
  private BigInteger minor(String stated) {
    boolean none = stated.isEmpty() && type().equals(String.valueOf(NO_MONEY));
    return none ? BigInteger.ZERO : Bai2Amount.of(record, stated);
  }

  /** The row; its amount counts for the account's control total, also when it is rejected. */
  static Row of(Bai2Record record, Bai2Account account) {
    Bai2Transaction transaction = new Bai2Transaction(record, account);
    account.level().count(record);
    account.level().add(transaction.minor);
    try {
      StatementLine line = transaction.line();
      account.movements().add(line);
      return line;
    } catch (RowFault fault) {
      return fault.at(record.line());
    }
  }

  private StatementLine line() {
    EntryTexts.check(String.join(",", fields));
    BigDecimal amount = movement();
    return new StatementLine(
        record.line(),
        EntryTexts.key(Field.EXTERNAL_ID, Bai2Record.field(fields, funds.next())),
        account.group().asOf(),
        valueDate(),
        amount,
        account.currency().getCurrencyCode(),
        EntryTexts.key(
            Field.REFERENCE, EntryTexts.strongest(Bai2Record.field(fields, funds.next() + 1))),
        null,
        account.number(),
        EntryTexts.text(Field.DESCRIPTION, record.textFrom(funds.next() + 2)),
        null,
        null,
        null,
        account.group().interim() || amount.signum() == 0);
  }

  private String type() {
    return Bai2Record.field(fields, 0);
  }

  private BigDecimal movement() {
    if (minor.signum() < 0) {
      throw new RowFault(
          Field.AMOUNT, minor.toString(), "A transaction has no sign: its type says which way.");
    }
    BigDecimal amount = Bai2Amount.of(minor, account.currency());
    return lowers() ? amount.negate() : amount;
  }

  /** Credits are 101–399 and 920–959, debits 401–699 and 960–999; loans say neither. */
  private boolean lowers() {
    int type = TYPE.matcher(type()).matches() ? Integer.parseInt(type()) : 0;
    boolean credit = type > 100 && type < 400 || type >= 920 && type < 960 || type == NO_MONEY;
    boolean debit = type > 400 && type < 700 || type >= 960;
    if (!credit && !debit) {
      throw new RowFault(
          Field.AMOUNT,
          minor.toString(),
          "The transaction's type %s is neither a credit nor a debit.".formatted(type()));
    }
    return debit;
  }

  private LocalDate valueDate() {
    String stated = funds.valueDate();
    return stated.isEmpty()
        ? null
        : RowFault.telling(Field.VALUE_DATE, stated, () -> Bai2Date.of(stated));
  }
}
