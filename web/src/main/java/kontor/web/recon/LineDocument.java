package kontor.web.recon;

import java.time.LocalDate;
import kontor.ejb.recon.LineView;

/** A line of a match as JSON; the amount is a string at the currency's decimals. */
public record LineDocument(
    long id,
    String side,
    String source,
    String externalId,
    LocalDate bookingDate,
    LocalDate valueDate,
    String amount,
    String currency,
    String reference,
    String counterparty,
    String description,
    long file,
    int line) {

  static LineDocument of(LineView line) {
    return new LineDocument(
        line.id(),
        line.sideName(),
        line.source(),
        line.externalId(),
        line.bookingDate(),
        line.valueDate(),
        line.amount().toPlainString(),
        line.currency(),
        line.reference(),
        line.counterparty(),
        line.description(),
        line.file(),
        line.line());
  }
}
