package kontor.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A statement among those of its account and currency.
 *
 * <p>Without a booked line both days are the day of its closing balance.
 *
 * @param number the bank's own, or null
 * @param firstDay the earliest booking date of its booked lines
 * @param lastDay the latest booking date of its booked lines, inclusive
 * @param opening the balance before its first movement
 * @param closing the balance after its last movement
 * @param movements the sum of its booked lines, positive: the balance of the account rises
 * @param lines how many lines it has
 */
public record ChainedStatement(
    String number,
    LocalDate firstDay,
    LocalDate lastDay,
    BigDecimal opening,
    BigDecimal closing,
    BigDecimal movements,
    int lines) {

  public ChainedStatement {
    Objects.requireNonNull(opening, "opening");
    Objects.requireNonNull(closing, "closing");
    Objects.requireNonNull(movements, "movements");
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException("A statement ends after it begins.");
    }
  }

  /** Whether its opening balance is the other's closing balance. */
  boolean continues(ChainedStatement other) {
    return opening.compareTo(other.closing) == 0;
  }

  /** Whether one of the two continues the other. */
  boolean adjoins(ChainedStatement other) {
    return continues(other) || other.continues(this);
  }

  boolean opensLike(ChainedStatement other) {
    return opening.compareTo(other.opening) == 0;
  }

  /**
   * Same number or days, same opening, movements and closing. A day without a movement may well be
   * told twice: nothing is in it that could match twice.
   */
  boolean duplicates(ChainedStatement other) {
    return lines > 0
        && (hasNumberOf(other) || hasDaysOf(other))
        && opensLike(other)
        && closing.compareTo(other.closing) == 0
        && movements.compareTo(other.movements) == 0
        && lines == other.lines;
  }

  /**
   * The same number again within the same days; without numbers the same days from the same opening
   * balance. Pages of one statement share its number and continue each other.
   */
  public boolean reissues(ChainedStatement other) {
    boolean unnumbered = number == null && other.number == null;
    boolean again =
        unnumbered
            ? hasDaysOf(other) && opensLike(other)
            : hasNumberOf(other) && sharesDaysWith(other);
    return again && !adjoins(other);
  }

  private boolean hasNumberOf(ChainedStatement other) {
    return number != null && number.equals(other.number);
  }

  private boolean hasDaysOf(ChainedStatement other) {
    return firstDay.equals(other.firstDay) && lastDay.equals(other.lastDay);
  }

  boolean sharesDaysWith(ChainedStatement other) {
    return !firstDay.isAfter(other.lastDay) && !other.firstDay.isAfter(lastDay);
  }

  /** Whether both tell of one and the same day, as those of morning and evening do. */
  boolean isOfTheDayOf(ChainedStatement other) {
    return firstDay.equals(lastDay) && hasDaysOf(other);
  }
}
