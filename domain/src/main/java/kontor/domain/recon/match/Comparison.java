package kontor.domain.recon.match;

import java.util.function.IntPredicate;

/** How a value is compared with another. */
public enum Comparison {
  EQ(sign -> sign == 0),
  NE(sign -> sign != 0),
  GT(sign -> sign > 0),
  GTE(sign -> sign >= 0),
  LT(sign -> sign < 0),
  LTE(sign -> sign <= 0);

  private final IntPredicate sign;

  Comparison(IntPredicate sign) {
    this.sign = sign;
  }

  /** Whether it holds for the sign of a {@code compareTo}. */
  boolean holds(int compared) {
    return sign.test(compared);
  }
}
