package kontor.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One movement of an account as a reader yields it.
 *
 * @param line the physical line in the file where the row starts, counted from 1
 * @param externalId the source's own id, or null
 * @param amount positive: the balance of the account rises; exact in the currency's minor units
 * @param currency ISO 4217
 * @param reference what both sides call the movement, or null
 * @param status the source's own word for its state, or null
 * @param fee as the source states it, or null
 * @param balance the running balance after the movement, or null
 * @param pending announced, not booked: kept, marked, never matched
 */
public record StatementLine(
    int line,
    String externalId,
    LocalDate bookingDate,
    LocalDate valueDate,
    BigDecimal amount,
    String currency,
    String reference,
    String counterparty,
    String account,
    String description,
    String status,
    BigDecimal fee,
    BigDecimal balance,
    boolean pending)
    implements Row {

  public StatementLine {
    Objects.requireNonNull(bookingDate, "bookingDate");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
  }
}
