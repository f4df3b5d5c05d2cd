package kontor.ejb.intake.format.reading;

import java.math.BigDecimal;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;

/** Adds up the lines of one statement and holds them against its balances. */
public final class Movements {

  private BigDecimal booked = BigDecimal.ZERO;
  private int lines;

  /** Counts a line; only a booked one moves the balance. */
  public void add(StatementLine line) {
    lines++;
    if (!line.pending()) {
      booked = booked.add(line.amount());
    }
  }

  /** The statement; it ties, or not, only where both balances are known. */
  public StatementSummary summary(
      int position,
      String account,
      String currency,
      String number,
      BigDecimal opening,
      BigDecimal closing) {
    boolean balanced = opening != null && closing != null;
    BigDecimal difference = balanced ? closing.subtract(opening).subtract(booked) : null;
    return new StatementSummary(
        position,
        account,
        currency,
        number,
        opening,
        closing,
        lines,
        balanced ? difference.signum() == 0 : null,
        difference);
  }
}
