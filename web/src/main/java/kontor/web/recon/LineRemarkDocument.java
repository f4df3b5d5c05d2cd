package kontor.web.recon;

import java.time.LocalDate;
import kontor.ejb.recon.LineRemarkView;

/** What a rule of a run said of a line, as JSON. */
public record LineRemarkDocument(
    String rule,
    String remark,
    String breakType,
    long line,
    String side,
    String source,
    String externalId,
    LocalDate bookingDate,
    String amount,
    String currency,
    String reference) {

  static LineRemarkDocument of(LineRemarkView one) {
    return new LineRemarkDocument(
        one.rule(),
        one.remark(),
        one.breakType(),
        one.line(),
        one.side(),
        one.source(),
        one.externalId(),
        one.bookingDate(),
        one.amount().toPlainString(),
        one.currency(),
        one.reference());
  }
}
