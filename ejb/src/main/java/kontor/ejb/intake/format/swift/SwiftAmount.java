package kontor.ejb.intake.format.swift;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import kontor.domain.intake.AmountFormat;
import kontor.domain.intake.UnreadableValue;

/** Amounts of SWIFT: digits and one decimal comma, {@code 12,34}, {@code 500,}; never a sign. */
final class SwiftAmount {

  /** Some banks leave the comma out of whole amounts, or the zero before it. */
  private static final Pattern FIGURES = Pattern.compile("[0-9]+,?[0-9]*|,[0-9]+");

  private static final AmountFormat FORMAT = new AmountFormat(',', "");

  private SwiftAmount() {}

  /**
   * The amount, not negative.
   *
   * @throws UnreadableValue with the sentence a clerk reads
   */
  static BigDecimal of(String figures, Currency currency) {
    if (figures == null || !FIGURES.matcher(figures).matches()) {
      throw new UnreadableValue("This is not an amount: digits with a decimal comma.");
    }
    boolean whole = figures.endsWith(",");
    return FORMAT.parse(whole ? figures.substring(0, figures.length() - 1) : figures, currency);
  }

  /** The currency of a code of ISO 4217. */
  static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException | NullPointerException unknown) {
      throw new UnreadableValue("%s is no currency of ISO 4217.".formatted(code));
    }
  }
}
