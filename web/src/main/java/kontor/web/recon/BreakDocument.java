package kontor.web.recon;

import java.time.Instant;
import java.time.LocalDate;
import kontor.ejb.recon.BreakView;

/** A break as JSON; its fields are those of {@link BreakView}. */
public record BreakDocument(
    Long id,
    long line,
    String reconciliation,
    String type,
    String severity,
    String state,
    String side,
    String source,
    String externalId,
    LocalDate bookingDate,
    String amount,
    String currency,
    String reference,
    String counterparty,
    long ageDays,
    String queue,
    String owner,
    Instant madeAt,
    Instant due,
    boolean overdue,
    String ratedIn,
    LocalDate followUp,
    String reason,
    Instant resolvedAt,
    String resolvedBy,
    Long match,
    Long follows,
    int version) {

  static BreakDocument of(BreakView one) {
    return new BreakDocument(
        one.id(),
        one.line(),
        one.reconciliation(),
        one.type().name(),
        one.severity().name(),
        one.state().name(),
        one.side(),
        one.source(),
        one.externalId(),
        one.bookingDate(),
        one.amount().toPlainString(),
        one.currency(),
        one.reference(),
        one.counterparty(),
        one.ageDays(),
        one.queue(),
        one.owner(),
        one.madeAt(),
        one.dueAt(),
        one.overdue(),
        one.ratedIn(),
        one.followUp(),
        one.reason(),
        one.resolvedAt(),
        one.resolvedBy(),
        one.match(),
        one.follows(),
        one.version());
  }
}
