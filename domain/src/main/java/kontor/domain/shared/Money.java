package kontor.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in one currency, always at the currency's minor units (ISO 4217).
 *
 * <p>On a statement line positive means that the balance of the account rises. Arithmetic across
 * currencies throws; nothing is ever rounded silently.
 */
public final class Money implements Comparable<Money> {

  private final BigDecimal amount;
  private final Currency currency;

  private Money(BigDecimal amount, Currency currency) {
    this.amount = amount;
    this.currency = currency;
  }

  /**
   * The amount in the currency.
   *
   * @throws DomainException if it has more decimals than the currency's minor units
   */
  public static Money of(BigDecimal amount, Currency currency) {
    try {
      return new Money(
          amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY), currency);
    } catch (ArithmeticException tooFine) {
      throw DomainException.field(
          "amount",
          "%s has %d decimals; %s is finer than that."
              .formatted(
                  currency.getCurrencyCode(),
                  currency.getDefaultFractionDigits(),
                  amount.toPlainString()));
    }
  }

  public static Money of(String amount, String currency) {
    return of(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public static Money zero(Currency currency) {
    return of(BigDecimal.ZERO, currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  public Money absolute() {
    return new Money(amount.abs(), currency);
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public BigDecimal amount() {
    return amount;
  }

  public Currency currency() {
    return currency;
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw DomainException.rule(
          "mixed-currencies", "%s and %s cannot be added up.".formatted(currency, other.currency));
    }
    return other;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other).amount);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Money money
        && currency.equals(money.currency)
        && amount.equals(money.amount);
  }

  @Override
  public int hashCode() {
    return Objects.hash(amount, currency);
  }

  /** Plain figures and the currency, {@code -12.34 EUR}; for messages and logs, not for screens. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}
