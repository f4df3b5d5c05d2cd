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

  private record Counts(long lines, long matched, long suggested) {

    long breaks() {
      return lines - matched - suggested;
    }
  }

  @Inject private Sql sql;
  @Inject private Suggestions suggestions;

  void draw(RunLines lines) {
    RunScope scope = lines.scope();
    suggestions.dropOvertaken(scope.reconciliationId());
    Counts counts = counts(lines);
    sql.execute(
        "update recon.run r set lines = ?, matched = ?, suggested = ?, breaks = ?,"
            + " evidence_digest = sha256(convert_to('kontor-evidence-2 ' || s.number || ' ' || ?"
            + " || ' ', 'UTF8') || (select string_agg(p.evidence, ''::bytea order by p.position)"
            + " from recon.run_phase p where p.run_id = r.id))"
            + " from recon.rule_set s where r.id = ? and s.id = r.rule_set_id",
        counts.lines(),
        counts.matched(),
        counts.suggested(),
        counts.breaks(),
        Long.toString(counts.lines()),
        scope.runId());
  }

  /** A statement of its own, so that the database may spread it. */
  private Counts counts(RunLines lines) {
    Query query =
        Query.of(
                "select count(*) as lines, count(m.line_id) as matched,"
                    + " count(*) filter (where m.line_id is null and l.id in"
                    + " (select line_id from recon.suggested_line)) as suggested")
            .add(lines.matchable(" left join recon.matched_line m on m.line_id = l.id"));
    return sql.first(
            row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)),
            query.text(),
            query.parameters())
        .orElseThrow();
  }
}
