package kontor.ejb.recon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kontor.domain.recon.Severity;

/**
 * A line that stayed open.
 *
 * @param id the line's id
 * @param type UNMATCHED
 * @param severity by the amount in the line's own currency and the break's age
 * @param ageDays days since the booking date
 * @param owner always null for now
 */
public record BreakView(
    long id,
    String type,
    Severity severity,
    String side,
    String source,
    String externalId,
    LocalDate bookingDate,
    BigDecimal amount,
    String currency,
    String reference,
    long ageDays,
    String owner) {

  /** The columns of the table. */
  public static final List<String> COLUMNS =
      List.of(
          "break",
          "type",
          "severity",
          "side",
          "source",
          "externalId",
          "bookingDate",
          "amount",
          "currency",
          "reference",
          "ageDays",
          "owner");

  List<?> cells() {
    return Arrays.asList(
        id,
        type,
        severity.name(),
        side,
        source,
        externalId,
        bookingDate,
        amount,
        currency,
        reference,
        ageDays,
        owner);
  }
}
