package kontor.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A statement with the days its booked lines lie on and what they add up to.
 *
 * @param firstDay the earliest booking date; without a booked line the day of its closing balance,
 *     null where that is unknown too
 * @param lastDay the latest booking date, inclusive; null like the first
 * @param credits the sum of its booked lines that raise the balance; null without a currency
 * @param debits the sum of those that lower it, negative or zero; null without a currency
 */
public record DatedStatement(
    StatementSummary summary,
    LocalDate firstDay,
    LocalDate lastDay,
    BigDecimal credits,
    BigDecimal debits) {

  /** A statement with its booked lines. */
  public static DatedStatement of(StatementSummary summary, BookedLines booked) {
    boolean oneCurrency = summary.currency() != null;
    return new DatedStatement(
        summary,
        booked.isEmpty() ? summary.closingDay() : booked.firstDay(),
        booked.isEmpty() ? summary.closingDay() : booked.lastDay(),
        oneCurrency ? booked.credits() : null,
        oneCurrency ? booked.debits() : null);
  }

  /** Whether its own arithmetic fails, so that its lines wait for somebody to accept it. */
  public boolean isUntied() {
    return Boolean.FALSE.equals(summary.ties());
  }

  /** Whether account, currency and comparable balances are known. */
  public boolean isBalanced() {
    return summary.account() != null
        && summary.currency() != null
        && summary.opening() != null
        && summary.closing() != null
        && summary.difference() != null;
  }

  /** As the chain of its account sees it; empty without balances or without a day. */
  public Optional<ChainedStatement> chained() {
    return isBalanced() && firstDay != null
        ? Optional.of(
            new ChainedStatement(
                summary.number(),
                firstDay,
                lastDay,
                summary.opening(),
                summary.closing(),
                summary.closing().subtract(summary.opening()).subtract(summary.difference()),
                summary.lines()))
        : Optional.empty();
  }
}
