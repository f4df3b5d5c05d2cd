package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where the amounts of candidates lie, in ten-thousandths: none lies outside, though not all inside
 * need be candidates.
 *
 * @param low the lowest, included
 * @param centre what the nearest are near to
 * @param high the highest, included
 */
record AmountRange(long low, long centre, long high) {

  static final long ANY = Long.MAX_VALUE / 4;

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** All amounts, the nearest to one first. */
  static AmountRange around(BigDecimal amount) {
    return new AmountRange(-ANY, Units.of(amount), ANY);
  }

  /** The amounts a tolerance could allow beside one. */
  static AmountRange within(AmountTolerance tolerance, BigDecimal amount) {
    if (tolerance.percent().compareTo(HUNDRED) >= 0) {
      return around(amount);
    }
    BigDecimal reach = tolerance.absolute().max(widestShare(tolerance).multiply(amount.abs()));
    long units = Units.of(reach) + (reach.signum() == 0 ? 0 : 2);
    long centre = Units.of(amount);
    return new AmountRange(centre - units, centre, centre + units);
  }

  /** |a − b| ≤ p·max(|a|, |b|) implies |a − b| ≤ p/(1 − p)·|a|. */
  private static BigDecimal widestShare(AmountTolerance tolerance) {
    BigDecimal share = tolerance.percent().movePointLeft(2);
    return share.signum() == 0
        ? share
        : share.divide(BigDecimal.ONE.subtract(share), 9, RoundingMode.UP);
  }
}
