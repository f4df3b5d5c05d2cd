package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kontor.ejb.shared.Sql;

/**
 * The end of a run: suggestions whose lines were matched are dropped, lines counted, and the
 * evidence digest made.
 *
 * <p>The digest is the SHA-256 over the rule set's number, the number of lines looked at and the
 * {@link Evidence} of each phase. No surrogate ids and no clocks: the same files and rules give the
 * same digest.
 */
@ApplicationScoped
class Conclusion {

  @Inject private Sql sql;
  @Inject private Suggestions suggestions;
  @Inject private RunCounts runCounts;

  void draw(RunLines lines) {
    RunScope scope = lines.scope();
    suggestions.dropOvertaken(scope.reconciliationId());
    RunCounts.Counts counts = runCounts.of(lines);
    sql.execute(
        "update recon.run r set lines = ?, matched = ?, suggested = ?, breaks = ?, evidence_digest"
            + " = sha256(convert_to('kontor-evidence-2 ' || s.number || ' ' || ? || ' ', 'UTF8') ||"
            + " (select string_agg(p.evidence, ''::bytea order by p.position, p.part) from"
            + " recon.run_phase p where p.run_id = r.id)) from recon.rule_set s where r.id = ? and"
            + " s.id = r.rule_set_id",
        counts.lines(),
        counts.matched(),
        counts.suggested(),
        counts.breaks(),
        Long.toString(counts.lines()),
        scope.runId());
  }
}
