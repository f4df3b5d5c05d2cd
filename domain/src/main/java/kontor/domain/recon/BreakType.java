package kontor.domain.recon;

/**
 * What is the matter with a line that stayed open, judged when its break is made: what a rule said,
 * else the first that holds, in this order: {@link #DUPLICATE}; where an open line of the other
 * side has the same reference, how the nearest of them differs ({@link #DATE}, {@link #FEE}, {@link
 * #AMOUNT}, {@link #CURRENCY}); {@link #UNMATCHED}, {@link #MISSING}, {@link #ONE_SIDED}.
 */
public enum BreakType {
  /** An open line of the other side has its reference or its amount; still no rule matched them. */
  UNMATCHED,
  /**
   * The other side was delivered for its day, and has nothing open with its reference or amount.
   */
  ONE_SIDED,
  /** Same reference and currency, another amount. */
  AMOUNT,
  /** Same reference, another currency. */
  CURRENCY,
  /** Same reference, currency and amount, booked on another day. */
  DATE,
  /** An equal line stands elsewhere on its own side. */
  DUPLICATE,
  /**
   * Same reference and currency; the amounts differ by the fee that one of the two lines states.
   */
  FEE,
  /** Nothing fits, and the other side was not delivered for its day: the counterpart may come. */
  MISSING
}
