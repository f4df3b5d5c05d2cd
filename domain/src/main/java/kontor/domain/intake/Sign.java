package kontor.domain.intake;

import java.math.BigDecimal;

/** How a source writes its signs; Kontor's own: positive means the account's balance rises. */
public enum Sign {
  NORMAL,
  /** As on card statements, where a charge is positive. */
  INVERTED;

  public BigDecimal applied(BigDecimal amount) {
    return this == INVERTED ? amount.negate() : amount;
  }
}
