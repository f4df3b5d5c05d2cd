package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as whole numbers of ten-thousandths, for searching; what decides is exact. */
final class Units {

  /** Larger amounts take no part in sums: a hundred billion. */
  static final long LARGEST_IN_SUMS = 1_000_000_000_000_000L;

  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE / 4);

  private Units() {}

  /** Ten-thousandths, rounded down; what is larger than any amount stands at the end. */
  static long of(BigDecimal amount) {
    BigDecimal units = amount.movePointRight(4).min(LARGEST).max(LARGEST.negate());
    return units.setScale(0, RoundingMode.FLOOR).longValueExact();
  }
}
