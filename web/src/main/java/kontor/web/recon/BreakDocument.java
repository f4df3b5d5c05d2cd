package kontor.web.recon;

import java.time.LocalDate;
import kontor.ejb.recon.BreakView;

/** A break as JSON. */
public record BreakDocument(
    long id,
    String type,
    String severity,
    String side,
    String source,
    String externalId,
    LocalDate bookingDate,
    String amount,
    String currency,
    String reference,
    long ageDays,
    String owner) {

  static BreakDocument of(BreakView one) {
    return new BreakDocument(
        one.id(),
        one.type(),
        one.severity().name(),
        one.side(),
        one.source(),
        one.externalId(),
        one.bookingDate(),
        one.amount().toPlainString(),
        one.currency(),
        one.reference(),
        one.ageDays(),
        one.owner());
  }
}
