package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import kontor.domain.recon.Match;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * What people do with matches, one by one: make by hand, confirm, reject, undo. Each act holds the
 * locks of the reconciliation's sources, so that neither a run nor another person comes between.
 */
@Stateless
@Tenanted
public class Matches {

  private static final int LONGEST_REASON = 1_000;

  private static final String TO_HISTORY =
      " insert into recon.past_line (match_id, line_id, tenant, side, booking_date)"
          + " select match_id, line_id, tenant, side, booking_date from gone";

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @Inject private Sql sql;
  @Inject private Sources sources;
  @Inject private Memberships memberships;
  @Inject private HandLines handLines;
  @Inject private Confirming confirming;
  @Inject private Suggestions suggestions;
  @Inject private MatchStates states;
  @Inject private OpenLineList openLines;
  @Inject private MatchReader reader;
  @Inject private Explanations explanations;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Puts lines together whose sides come to the same.
   *
   * @return the match's id
   */
  @RolesAllowed(Permission.RECON_WORK)
  public long byHand(String code, List<Long> lines, String reason) {
    String why = required(reason);
    long reconciliation = reconciliation(code);
    hold(reconciliation);
    handLines.require(reconciliation, lines);
    long id = sql.first(row -> row.getLong(1), "select nextval('recon.match_id')").orElseThrow();
    entities.persist(
        Match.byHand(
            id, Acting.required().tenant(), reconciliation, why, Acting.required().userId()));
    entities.flush();
    holdLines(reconciliation, id, lines);
    suggestions.dropOvertaken(reconciliation);
    audit.done(
        AuditRecord.of("MATCH_MADE", "match", id)
            .with(null, states.of("CONFIRMED", id))
            .because(why));
    return id;
  }

  private void holdLines(long reconciliation, long match, List<Long> lines) {
    HandLines.refusingDoubles(() ->
        sql.execute(
            "insert into recon.matched_line (line_id, tenant, match_id, side, booking_date)"
                + " select l.id, l.tenant, ?, s.position, l.booking_date"
                + " from intake.statement_line l join recon.side s"
                + " on s.source_id = l.source_id and s.reconciliation_id = ?"
                + " where l.id = any (?::bigint[])",
            match,
            reconciliation,
            MatchReader.arrayOf(lines)));
    openLines.dropMatched(match);
  }

  /** Says yes to a suggestion; the others that share a line with it are dropped. */
  @RolesAllowed(Permission.RECON_WORK)
  public void confirm(long id) {
    Match match = held(id);
    confirming.confirm(match);
    suggestions.dropOvertaken(match.reconciliationId());
  }

  /** Says no to a suggestion; it is not offered again. */
  @RolesAllowed(Permission.RECON_WORK)
  public void reject(long id, String reason) {
    Match match = held(id);
    JsonObject before = states.of(match.status().name(), id);
    match.reject(Acting.required().userId(), clock.instant(), optional(reason));
    entities.flush();
    sql.execute(
        "with gone as (delete from recon.suggested_line where match_id = ? returning *)"
            + TO_HISTORY,
        id);
    audit.done(
        AuditRecord.of("MATCH_REJECTED", "match", id)
            .with(before, states.of("REJECTED", id))
            .because(reason));
  }

  /** Takes a match apart; its lines are open again and the same rule version leaves them so. */
  @RolesAllowed(Permission.RECON_WORK)
  public void undo(long id, String reason) {
    Match match = held(id);
    JsonObject before = states.of(match.status().name(), id);
    match.undo(Acting.required().userId(), clock.instant(), optional(reason));
    letGo(id);
    entities.flush();
    openLines.addPast(id);
    audit.done(
        AuditRecord.of("MATCH_UNDONE", "match", id)
            .with(before, states.of("UNDONE", id))
            .because(reason));
  }

  /** While the match still lives: only then it names its pair. */
  private void letGo(long id) {
    sql.execute(
        "with gone as (delete from recon.matched_line where match_id = ? and line_id in"
            + " (select line_id from recon.match_line where match_id = ?) returning *)"
            + TO_HISTORY,
        id,
        id);
    sql.execute(
        "update recon.match set first_line = null, first_date = null, second_line = null,"
            + " second_date = null where id = ? and first_line is not null",
        id);
  }

  /** A match with its lines. */
  @RolesAllowed(Permission.RECON_READ)
  public MatchView get(long id) {
    return reader.find(id).orElseThrow(() -> DomainException.notFound("match", id));
  }

  /** Why a match stands: its rule and the fields that agree. */
  @RolesAllowed(Permission.RECON_READ)
  public Explanation explain(long id) {
    return explanations.of(get(id));
  }

  /** The match, read only after the locks are held. */
  private Match held(long id) {
    long reconciliation =
        sql.first(
                row -> row.getLong(1), "select reconciliation_id from recon.match where id = ?", id)
            .orElseThrow(() -> DomainException.notFound("match", id));
    hold(reconciliation);
    return entities.find(Match.class, id);
  }

  private void hold(long reconciliation) {
    memberships.require(reconciliation);
    sources.lockForHand(reconciliation);
  }

  private static String required(String reason) {
    String why = optional(reason);
    if (why == null) {
      throw DomainException.field("reason", "A reason is needed.");
    }
    return why;
  }

  private static String optional(String reason) {
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw DomainException.field(
          "reason", "A reason has at most %d characters.".formatted(LONGEST_REASON));
    }
    return reason == null || reason.isBlank() ? null : reason.strip();
  }

  private long reconciliation(String code) {
    return sql.first(
            row -> row.getLong(1), "select id from recon.reconciliation where code = ?", code)
        .orElseThrow(() -> DomainException.notFound("reconciliation", code));
  }
}
