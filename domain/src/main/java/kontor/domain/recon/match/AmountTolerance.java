package kontor.domain.recon.match;

import java.math.BigDecimal;

/**
 * How far two signed amounts may lie apart: max(absolute, percent × base), exact.
 *
 * @param absolute in the lines' currency, at least 0
 * @param percent of the base, 5 meaning five in a hundred, at least 0
 */
public record AmountTolerance(BigDecimal absolute, BigDecimal percent, ToleranceBase base) {

  /** Equal amounts only. */
  public static final AmountTolerance NONE =
      new AmountTolerance(BigDecimal.ZERO, BigDecimal.ZERO, ToleranceBase.MAX);

  private static final BigDecimal TWO_HUNDRED = new BigDecimal(200);

  /** The limit for two amounts, unrounded. */
  public BigDecimal limit(BigDecimal first, BigDecimal second) {
    return twoHundredfoldLimit(first, second).movePointLeft(2).multiply(new BigDecimal("0.5"));
  }

  /** Whether two amounts of the same sign lie within the limit. */
  public boolean allows(BigDecimal first, BigDecimal second) {
    return first.signum() == second.signum()
        && first
                .subtract(second)
                .abs()
                .multiply(TWO_HUNDRED)
                .compareTo(twoHundredfoldLimit(first, second))
            <= 0;
  }

  private BigDecimal twoHundredfoldLimit(BigDecimal first, BigDecimal second) {
    return absolute.multiply(TWO_HUNDRED).max(percent.multiply(base.twice(first, second)));
  }
}
