package kontor.ejb.recon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Amounts as text at their currency's minor units, {@code 12.34}. */
public final class AmountText {

  private static final int USUAL_DIGITS = 2;

  private AmountText() {}

  /** Plain figures; an amount finer than its currency keeps its decimals, nothing is rounded. */
  public static String of(BigDecimal amount, String currency) {
    return scaled(amount, currency).toPlainString();
  }

  /** The amount with the currency's decimals. */
  public static BigDecimal scaled(BigDecimal amount, String currency) {
    BigDecimal bare = amount.stripTrailingZeros();
    return bare.setScale(Math.max(bare.scale(), digits(currency)), RoundingMode.UNNECESSARY);
  }

  private static int digits(String currency) {
    try {
      return Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    } catch (IllegalArgumentException unknown) {
      return USUAL_DIGITS;
    }
  }
}
