package kontor.ejb.recon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Lines a person ticked.
 *
 * @param difference the first side's sum less the second's
 * @param from their first booking date
 * @param to their last booking date
 */
record Ticked(
    String currency, BigDecimal difference, LocalDate from, LocalDate to, List<Long> lines) {

  /** What is missing on a side. */
  BigDecimal missingOn(int side) {
    return side == 2 ? difference : difference.negate();
  }
}
