package kontor.ear.bench.rich;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts from 1.00 to 100,000.00, some of them of five values. */
final class Amounts {

  private static final int FIXED = 8;
  private static final BigDecimal RATE = new BigDecimal("0.015");
  private static final BigDecimal FLAT = new BigDecimal("0.30");

  private final Dice dice;
  private final Habits habits;

  Amounts(Dice dice, Habits habits) {
    this.dice = dice;
    this.habits = habits;
  }

  BigDecimal any() {
    BigDecimal absolute = absolute();
    return dice.in(habits.negatives()) ? absolute.negate() : absolute;
  }

  /** One of the same sign. */
  BigDecimal anyLike(BigDecimal other) {
    return other.signum() < 0 ? absolute().negate() : absolute();
  }

  private BigDecimal absolute() {
    if (dice.in(FIXED)) {
      return dice.one(habits.fixed());
    }
    double cents =
        habits.manySmall()
            ? Math.exp(dice.upTo(Math.log(99_999))) * 100
            : 100 + dice.upTo(9_999_900);
    return BigDecimal.valueOf((long) cents, 2);
  }

  /** Off by one or two cents. */
  BigDecimal near(BigDecimal amount) {
    BigDecimal off = BigDecimal.valueOf(dice.from(1, 2), 2);
    return dice.in(50) ? amount.add(off) : amount.subtract(off);
  }

  /** What a fee of 1.5 % and 0.30, rounded half up, leaves. */
  BigDecimal net(BigDecimal amount) {
    BigDecimal fee = amount.abs().multiply(RATE).add(FLAT).setScale(2, RoundingMode.HALF_UP);
    return amount.signum() < 0 ? amount.add(fee) : amount.subtract(fee);
  }
}
