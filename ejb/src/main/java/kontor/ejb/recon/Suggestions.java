package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kontor.ejb.shared.Sql;

/**
 * Suggestions that were overtaken: one of their lines was matched otherwise. They end as UNDONE by
 * nobody, with the reason, and may be offered again should the line be open again.
 */
@ApplicationScoped
class Suggestions {

  private static final String REASON = "Superseded: a line was matched otherwise.";

  private static final String OUT_OF_USE = "A line was taken out of use.";

  private static final String MOVE =
      " gone as (delete from recon.suggested_line s using %1$s where s.match_id = %1$s.id"
          + " returning s.*) insert into recon.past_line (match_id, line_id, tenant, side,"
          + " booking_date) select match_id, line_id, tenant, side, booking_date from gone";

  @Inject private Sql sql;

  /** Drops the reconciliation's suggestions that share a line with a match. */
  void dropOvertaken(long reconciliationId) {
    sql.execute(
        "with overtaken as (update recon.match m set status = 'UNDONE', reason = ?,"
            + " decided_at = now(), version = version + 1 where m.reconciliation_id = ?"
            + " and m.status = 'SUGGESTED' and exists (select from recon.suggested_line s"
            + " join recon.matched_line o on o.line_id = s.line_id where s.match_id = m.id)"
            + " returning m.id),"
            + MOVE.formatted("overtaken"),
        REASON,
        reconciliationId);
  }

  /** Drops the suggestions that have a line of a file, or of one statement of it. */
  void withdraw(long fileId, Integer statement) {
    sql.execute(
        "with withdrawn as (update recon.match m set status = 'UNDONE', reason = ?,"
            + " decided_at = now(), version = version + 1 where m.status = 'SUGGESTED'"
            + " and m.id in (select s.match_id from intake.statement_line l"
            + " join recon.suggested_line s on s.line_id = l.id where l.file_id = ?"
            + " and (?::integer is null or l.statement = ?)) returning m.id),"
            + MOVE.formatted("withdrawn"),
        OUT_OF_USE,
        fileId,
        statement,
        statement);
  }
}
