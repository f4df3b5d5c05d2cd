package kontor.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is missing between two statements of an account that do not join.
 *
 * @param from the first day that neither of them tells of
 * @param to the first day of the later one; not after {@code from} where no day is missing
 * @param difference the later opening less the earlier closing: what the missing movements come to
 */
public record StatementGap(LocalDate from, LocalDate to, BigDecimal difference) {

  /** The gap behind one statement and before another. */
  public static StatementGap between(
      LocalDate lastDay, BigDecimal closing, LocalDate firstDay, BigDecimal opening) {
    return new StatementGap(lastDay.plusDays(1), firstDay, opening.subtract(closing));
  }

  /** Whether days are missing, and not a statement of the same day alone. */
  public boolean hasDays() {
    return from.isBefore(to);
  }

  /** The last missing day, inclusive; before {@code from} where none is. */
  public LocalDate last() {
    return to.minusDays(1);
  }
}
