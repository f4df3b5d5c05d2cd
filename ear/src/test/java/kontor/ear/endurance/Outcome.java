package kontor.ear.endurance;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * What there is after a run, without anything that differs from run to run by nature: no ids of
 * rows, no times.
 *
 * @param digest the run's evidence digest
 * @param lines every line of both sources, equal ones as often as they are there
 * @param matches every match and suggestion with its lines
 */
record Outcome(String digest, String counts, List<String> lines, List<String> matches) {

  private static final String LINES =
      """
      select f.status, l.line, l.external_id, l.occurrence, l.booking_date, l.amount, l.currency,
        l.reference_key, l.counterparty_key, l.content_digest,
        exists (select from intake.repeated_line r where r.line_id = l.id)
      from intake.statement_line l join intake.file f on f.id = l.file_id
      join intake.source s on s.id = l.source_id
      where s.code in (? || '-bank', ? || '-ledger') order by s.code, l.line, l.id
      """;
  private static final String MATCHES =
      """
      select m.rule, m.status, m.confidence,
        string_agg(p.side || ' ' || l.external_id, ', ' order by p.side, l.external_id)
      from recon.match m join recon.reconciliation r on r.id = m.reconciliation_id
      join (select match_id, line_id, side from recon.match_line
        union all select match_id, line_id, side from recon.suggested_line) p on p.match_id = m.id
      join intake.statement_line l on l.id = p.line_id
      where r.code = ? group by m.id, m.rule, m.status, m.confidence order by 1, 2, 3, 4
      """;

  static Outcome of(Bank bank, String code, JsonObject run) {
    return new Outcome(
        run.getString("evidenceDigest"),
        run.getJsonObject("counts").toString(),
        bank.rows(LINES, code, code),
        bank.rows(MATCHES, code));
  }
}
