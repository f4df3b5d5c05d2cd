package kontor.ejb.intake.format.camt;

import java.math.BigDecimal;
import java.util.Currency;
import kontor.domain.intake.StatementLine;

/** Adds up the entries and lines of one statement while they are read. */
final class CamtMovements {

  private BigDecimal booked = BigDecimal.ZERO;
  private BigDecimal turnover = BigDecimal.ZERO;
  private int entries;
  private int lines;
  private String currency;
  private boolean currenciesDiffer;

  /** An entry stands in the statement, whatever becomes of it. */
  void entry() {
    entries++;
  }

  /** A line of an entry; only a booked one moves the balance. */
  void line(StatementLine line) {
    currenciesDiffer |= lines > 0 && !line.currency().equals(currency);
    currency = line.currency();
    lines++;
    turnover = turnover.add(line.amount().abs());
    if (!line.pending()) {
      booked = booked.add(line.amount());
    }
  }

  /** Closing less opening and what was booked; null where there is more than one currency. */
  BigDecimal difference(Balances.Balance opening, Balances.Balance closing) {
    boolean comparable = opening.currency().equals(closing.currency()) && isIn(opening.currency());
    return comparable ? closing.amount().subtract(opening.amount()).subtract(booked) : null;
  }

  private boolean isIn(Currency other) {
    return lines == 0 || (!currenciesDiffer && other.getCurrencyCode().equals(currency));
  }

  boolean contradict(DeclaredTotals declared) {
    return declared.contradict(entries, currenciesDiffer ? null : turnover);
  }

  int entries() {
    return entries;
  }

  int lines() {
    return lines;
  }

  /** Of all lines; null where they are of several, and without lines. */
  String currency() {
    return currenciesDiffer ? null : currency;
  }
}
