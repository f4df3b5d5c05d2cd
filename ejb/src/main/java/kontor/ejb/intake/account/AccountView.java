package kontor.ejb.intake.account;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An account in one currency, as its statements of one kind of source tell it.
 *
 * @param lastDay the last day of its latest statement
 * @param closing the balance behind that statement; null without balances
 * @param gaps how many of its statements do not continue what stands before
 * @param overlaps how many share days with another that they do not continue
 * @param held how many wait for somebody to accept them
 */
public record AccountView(
    ChainKey key, LocalDate lastDay, BigDecimal closing, long gaps, long overlaps, long held) {

  /** Whether nothing about it needs a look. */
  public boolean inOrder() {
    return gaps + overlaps + held == 0;
  }
}
