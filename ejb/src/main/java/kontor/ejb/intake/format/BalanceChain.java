package kontor.ejb.intake.format;

import java.math.BigDecimal;

/**
 * The running balances of a statement, oldest line first or newest first; a balance may stand on
 * some lines only.
 */
final class BalanceChain {

  private BigDecimal first;
  private BigDecimal last;
  private BigDecimal beforeFirst = BigDecimal.ZERO;
  private BigDecimal throughFirst = BigDecimal.ZERO;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal throughLast = BigDecimal.ZERO;
  private BigDecimal beforeLast = BigDecimal.ZERO;
  private int brokenUpwards;
  private int brokenDownwards;

  /** The next line of the file; the balance may be null. */
  void add(BigDecimal amount, BigDecimal balance) {
    BigDecimal before = total;
    total = total.add(amount);
    if (balance == null) {
      return;
    }
    if (first == null) {
      first = balance;
      beforeFirst = before;
      throughFirst = total;
    } else {
      compare(before, balance);
    }
    last = balance;
    beforeLast = before;
    throughLast = total;
  }

  private void compare(BigDecimal before, BigDecimal balance) {
    boolean up = last.add(total.subtract(throughLast)).compareTo(balance) == 0;
    boolean down = balance.add(before.subtract(beforeLast)).compareTo(last) == 0;
    brokenUpwards += up ? 0 : 1;
    brokenDownwards += down ? 0 : 1;
  }

  boolean isEmpty() {
    return first == null;
  }

  boolean ties() {
    return broken() == 0;
  }

  private int broken() {
    return Math.min(brokenUpwards, brokenDownwards);
  }

  private boolean newestFirst() {
    return brokenDownwards < brokenUpwards;
  }

  BigDecimal opening() {
    return newestFirst() ? last.subtract(total.subtract(beforeLast)) : first.subtract(throughFirst);
  }

  BigDecimal closing() {
    return newestFirst() ? first.add(beforeFirst) : last.add(total.subtract(throughLast));
  }

  BigDecimal difference() {
    return closing().subtract(opening()).subtract(total);
  }
}
