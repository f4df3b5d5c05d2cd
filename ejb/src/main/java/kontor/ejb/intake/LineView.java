package kontor.ejb.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import kontor.domain.intake.LineStatus;

/**
 * A line as lists show it.
 *
 * @param amount positive: the account's balance rises
 * @param status where it stands in reconciliations and file
 * @param file the id of its file
 * @param line the physical line in its file
 * @param sourceStatus the source's own word for its state, or null
 * @param repeated an equal line stands in an earlier file of the source
 * @param corrected a person corrected the row it was made of
 */
public record LineView(
    long id,
    String externalId,
    LocalDate bookingDate,
    LocalDate valueDate,
    BigDecimal amount,
    String currency,
    String reference,
    String counterparty,
    String account,
    String description,
    String sourceStatus,
    BigDecimal fee,
    BigDecimal balance,
    LineStatus status,
    boolean repeated,
    boolean corrected,
    long file,
    int line) {

  /** The same line in another status. */
  LineView in(LineStatus other) {
    return new LineView(
        id,
        externalId,
        bookingDate,
        valueDate,
        amount,
        currency,
        reference,
        counterparty,
        account,
        description,
        sourceStatus,
        fee,
        balance,
        other,
        repeated,
        corrected,
        file,
        line);
  }
}
