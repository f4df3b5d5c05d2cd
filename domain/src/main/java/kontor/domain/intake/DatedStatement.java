package kontor.domain.intake;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A statement with the days its booked lines lie on.
 *
 * @param firstDay the earliest booking date; null without a booked line
 * @param lastDay the latest booking date; null without a booked line
 */
public record DatedStatement(StatementSummary summary, LocalDate firstDay, LocalDate lastDay) {

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

  /** As the chain of its account sees it; empty without balances or without a booked line. */
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
