package kontor.ejb.recon;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kontor.domain.recon.BreakState;
import kontor.domain.recon.BreakType;
import kontor.domain.recon.Severity;
import kontor.ejb.recon.BreakReader.At;

/**
 * Which breaks to show; null parts do not narrow.
 *
 * @param desk whose
 * @param reconciliation its code
 * @param state null: all that nobody resolved
 * @param severity as of now
 * @param queue its name
 * @param owner a user's name
 * @param text found in reference, counterparty, description or external id, whatever its case
 */
public record BreakFilter(
    BreakDesk desk,
    String reconciliation,
    BreakState state,
    BreakType type,
    Severity severity,
    String queue,
    String owner,
    String currency,
    String label,
    String text) {

  /** All that nobody resolved. */
  public static final BreakFilter ALL = of(BreakDesk.ALL);

  public static BreakFilter of(BreakDesk desk) {
    return new BreakFilter(desk, null, null, null, null, null, null, null, null, null);
  }

  /** Whether more than the desk narrows. */
  public boolean isNarrow() {
    return Stream.of(reconciliation, state, type, severity, queue, owner, currency, label, text)
        .anyMatch(Objects::nonNull);
  }

  /** Adds itself to a where clause over breaks {@code b}. */
  void narrow(Query query, Long user, List<String> queuesOfOthers, At at) {
    Instant now = at.now();
    narrowState(query);
    narrowDesk(query, user, queuesOfOthers, at);
    narrowFacts(query);
    if (severity != null) {
      query.add(
          " and case when b.severity = 1 or b.made_at < ?::timestamptz then 1"
              + " when b.due_at < ?::timestamptz then b.severity - 1 else b.severity end = ?",
          utc(now.minus(Severity.OLD)),
          utc(now),
          severity.number());
    }
    if (label != null) {
      query.add(
          " and exists (select from recon.break_label g where g.break_id = b.id and g.label = ?)",
          label);
    }
    if (text != null) {
      narrowText(query);
    }
  }

  private void narrowState(Query query) {
    if (state == null) {
      query.add(" and b.state <> 'RESOLVED'");
    } else if (state == BreakState.RESOLVED) {
      query.add(" and b.state = 'RESOLVED'");
    } else {
      query.add(" and b.state <> 'RESOLVED' and b.state = ?", state.name());
    }
    if (state != BreakState.RESOLVED) {
      query.add(" and not exists (select from recon.suggested_line g where g.line_id = b.line_id)");
    }
  }

  private void narrowDesk(Query query, Long user, List<String> queuesOfOthers, At at) {
    if (desk == BreakDesk.MINE) {
      query.add(" and b.owner_id is not null and b.owner_id = ?", user == null ? 0L : user);
    } else if (desk == BreakDesk.OVERDUE) {
      query.add(" and b.due_at < ?::timestamptz", utc(at.now()));
    } else if (desk == BreakDesk.CHASE) {
      query.add(
          " and (b.state <> 'PENDING' and b.due_at < ?::timestamptz"
              + " or b.state = 'PENDING' and b.follow_up <= ?)",
          utc(at.now()),
          at.today());
    } else if (desk == BreakDesk.TEAM) {
      queuesOfOthers.forEach(other -> query.add(" and b.queue <> ?", other));
    }
  }

  private void narrowFacts(Query query) {
    if (reconciliation != null) {
      query.add(
          " and b.reconciliation_id = (select id from recon.reconciliation where code = ?)",
          reconciliation);
    }
    if (type != null) {
      query.add(" and b.type = ?", type.name());
    }
    if (queue != null) {
      query.add(" and b.queue = ?", queue);
    }
    if (owner != null) {
      query.add(
          " and b.owner_id is not null"
              + " and b.owner_id = (select id from security.user_account where username = ?)",
          owner);
    }
    if (currency != null) {
      query.add(" and b.currency = ?", currency);
    }
  }

  /** In the list of open lines, or where they stand when they are listed no more. */
  private void narrowText(Query query) {
    if (state == BreakState.RESOLVED) {
      query.add(
          " and exists (select from intake.statement_line l where l.id = b.line_id"
              + " and l.booking_date = b.booking_date and position(lower(?) in lower(concat_ws("
              + "chr(10), l.reference, l.counterparty, l.description, l.external_id))) > 0)",
          text);
    } else {
      query.add(
          " and exists (select from recon.open_line o where o.line_id = b.line_id"
              + " and position(lower(?) in o.words) > 0)",
          text);
    }
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
