package kontor.ejb.intake.format.bai2;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.regex.Pattern;
import kontor.domain.intake.AmountFormat;
import kontor.domain.intake.Field;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.RowFault;

/** Amounts and counts of BAI2: whole minor units of the currency, a sign before them or none. */
final class Bai2Amount {

  private static final Pattern FIGURES = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final AmountFormat FORMAT = new AmountFormat('.', "");

  private Bai2Amount() {}

  /**
   * The number a field states.
   *
   * @throws FileFault where it is none: without it no control total can be proven
   */
  static BigInteger of(Bai2Record record, String figures) {
    if (!FIGURES.matcher(figures).matches()) {
      throw new FileFault(
          "In the record of line %d “%s” stands in place of a number."
              .formatted(record.line(), figures));
    }
    return new BigInteger(figures);
  }

  /** The amount in the currency, where it can be kept. */
  static BigDecimal of(BigInteger minor, Currency currency) {
    BigDecimal amount = new BigDecimal(minor, Math.max(currency.getDefaultFractionDigits(), 0));
    String stated = amount.toPlainString();
    return RowFault.telling(Field.AMOUNT, stated, () -> FORMAT.parse(stated, currency));
  }
}
