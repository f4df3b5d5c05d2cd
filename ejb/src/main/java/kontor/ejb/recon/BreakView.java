package kontor.ejb.recon;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kontor.domain.recon.BreakState;
import kontor.domain.recon.BreakType;
import kontor.domain.recon.Severity;

/**
 * A line that stayed open, and the work on it.
 *
 * @param id the break's id; null for the moments between the end of a run and the making of its
 *     breaks
 * @param line the line's id
 * @param severity as of now: by the amount, raised by age
 * @param ageDays days since the booking date
 * @param dueAt when it is due, set when it was made
 * @param overdue whether that is past and nobody resolved it
 * @param ratedIn the line's currency where its amount was held against the bank's thresholds
 *     without a rate; null where it is the bank's currency
 * @param owner the user's name, or null
 * @param followUp the day on which a pending one is asked for again, else null
 * @param reason why it is pending or was resolved, or null
 * @param resolvedBy a user's name; null where its match or the house resolved it
 * @param match the match that resolved it, or null
 * @param follows the resolved break that was opened again as this one, or null
 */
public record BreakView(
    Long id,
    long line,
    String reconciliation,
    BreakType type,
    Severity severity,
    BreakState state,
    String side,
    String source,
    String externalId,
    LocalDate bookingDate,
    BigDecimal amount,
    String currency,
    String reference,
    String counterparty,
    long ageDays,
    String queue,
    String owner,
    Instant madeAt,
    Instant dueAt,
    boolean overdue,
    String ratedIn,
    LocalDate followUp,
    String reason,
    Instant resolvedAt,
    String resolvedBy,
    Long match,
    Long follows,
    int version) {

  /** The columns of the table of one reconciliation. */
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

  /** The columns of the table of the worklist: the same, and what people do with them. */
  public static final List<String> WORKLIST_COLUMNS =
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
          "owner",
          "reconciliation",
          "state",
          "queue",
          "due",
          "counterparty",
          "followUp",
          "reason");

  List<?> cells() {
    return Arrays.asList(
        id,
        type.name(),
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

  List<?> worklistCells() {
    return Arrays.asList(
        id,
        type.name(),
        severity.name(),
        side,
        source,
        externalId,
        bookingDate,
        amount,
        currency,
        reference,
        ageDays,
        owner,
        reconciliation,
        state.name(),
        queue,
        dueAt.toString(),
        counterparty,
        followUp,
        reason);
  }
}
