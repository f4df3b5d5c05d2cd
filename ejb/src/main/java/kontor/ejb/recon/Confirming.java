package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import kontor.domain.recon.Match;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;

/**
 * Makes a suggestion a match. Whoever calls holds the locks of the reconciliation's sources, and
 * drops the suggestions that are overtaken by it.
 */
@ApplicationScoped
class Confirming {

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @Inject private Sql sql;
  @Inject private MatchStates states;
  @Inject private OpenLineList openLines;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Its lines are matched by it.
   *
   * @throws kontor.domain.shared.DomainException (conflict) when it is no suggestion any more, or
   *     one of its lines is matched
   */
  void confirm(Match match) {
    long id = match.id();
    var before = states.of(match.status().name(), id);
    match.confirm(Acting.required().userId(), clock.instant());
    entities.flush();
    HandLines.refusingDoubles(() ->
        sql.execute(
            "with gone as (delete from recon.suggested_line where match_id = ? returning *)"
                + " insert into recon.matched_line (line_id, tenant, match_id, side,"
                + " booking_date) select line_id, tenant, match_id, side, booking_date"
                + " from gone",
            id));
    openLines.dropMatched(id);
    audit.done(
        AuditRecord.of("MATCH_CONFIRMED", "match", id).with(before, states.of("CONFIRMED", id)));
  }

  /** The match that holds a line of a suggestion, if one does. */
  Optional<Long> taken(long suggestion) {
    return sql.first(
        row -> row.getLong(1),
        "select m.match_id from recon.suggested_line s join recon.matched_line m"
            + " on m.line_id = s.line_id where s.match_id = ? order by 1 limit 1",
        suggestion);
  }
}
