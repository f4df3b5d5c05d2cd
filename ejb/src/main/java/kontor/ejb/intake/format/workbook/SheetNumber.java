package kontor.ejb.intake.format.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers of sheets, exact in decimal. Workbooks write binary numbers with up to 17 digits, of
 * which Excel shows and counts 15: {@code 1110.0999999999999} is the cell that shows 1110.1.
 */
final class SheetNumber {

  private static final int LONGEST = 60;
  private static final int LARGEST_EXPONENT = 400;
  private static final int EXACT_DIGITS = 15;
  private static final int BINARY_DIGITS = 17;

  /** Digits left after rounding by which noise is told from a number that has so many. */
  private static final int CLEARLY_NOISE = 13;

  private SheetNumber() {}

  /** The number a text states, or null where it states none. */
  static BigDecimal of(String written) {
    if (written.isEmpty() || written.length() > LONGEST) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(written);
      return Math.abs((long) number.scale()) > LARGEST_EXPONENT
          ? null
          : plain(withoutNoise(number));
    } catch (NumberFormatException none) {
      return null;
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static BigDecimal withoutNoise(BigDecimal number) {
    int digits = number.precision();
    if (number.scale() <= 0 || digits <= EXACT_DIGITS || digits > BINARY_DIGITS) {
      return number;
    }
    BigDecimal shortest = new BigDecimal(Double.toString(number.doubleValue()));
    return shortest.precision() <= EXACT_DIGITS ? shortest : shown(shortest);
  }

  private static BigDecimal shown(BigDecimal number) {
    BigDecimal shown =
        number.round(new MathContext(EXACT_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    return shown.precision() <= CLEARLY_NOISE ? shown : number;
  }
}
