package kontor.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the booked lines of one statement come to, while they are read. */
public final class BookedLines {

  private LocalDate firstDay;
  private LocalDate lastDay;
  private BigDecimal credits = BigDecimal.ZERO;
  private BigDecimal debits = BigDecimal.ZERO;

  /** Counts a line; a pending one is not booked. */
  public void add(StatementLine line) {
    if (!line.pending()) {
      add(line.bookingDate(), line.amount());
    }
  }

  private void add(LocalDate day, BigDecimal amount) {
    firstDay = firstDay == null || day.isBefore(firstDay) ? day : firstDay;
    lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
    if (amount.signum() < 0) {
      debits = debits.add(amount);
    } else {
      credits = credits.add(amount);
    }
  }

  public boolean isEmpty() {
    return firstDay == null;
  }

  /** The earliest booking date, or null. */
  public LocalDate firstDay() {
    return firstDay;
  }

  /** The latest booking date, inclusive, or null. */
  public LocalDate lastDay() {
    return lastDay;
  }

  /** The sum of those that raise the balance. */
  public BigDecimal credits() {
    return credits;
  }

  /** The sum of those that lower the balance, negative or zero. */
  public BigDecimal debits() {
    return debits;
  }
}
