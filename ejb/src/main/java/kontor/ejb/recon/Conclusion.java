package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kontor.ejb.shared.Sql;

/**
 * The end of a run: suggestions whose lines were matched are dropped, lines counted, and the
 * evidence digest made.
 *
 * <p>The digest is the SHA-256 over the rule set's number, the number of lines looked at and,
 * sorted, one SHA-256 for each pair of lines the run matched or suggested: rule, state, content
 * digest and external id of both. No surrogate ids and no clocks: the same files and rules give the
 * same digest.
 */
@ApplicationScoped
class Conclusion {

  private static final String ENTRY =
      "select sha256(convert_to(concat_ws(chr(31), m.rule, m.status, a.content_digest,"
          + " a.external_id, b.content_digest, b.external_id), 'UTF8')) as entry";

  @Inject private Sql sql;
  @Inject private Suggestions suggestions;

  void draw(RunScope scope) {
    suggestions.dropOvertaken(scope.reconciliationId());
    sql.execute("set local enable_nestloop = off");
    Query query =
        Query.of(
                "with line as materialized (select l.id, f.side, l.content_digest, l.external_id,"
                    + " m.match_id")
            .add(withMatches(scope))
            .add("), entry as (")
            .add(matchedEntries(scope))
            .add(" union all ")
            .add(suggestedEntries(scope))
            .add("), counted as (select count(*) as lines, count(match_id) as matched,")
            .add(" count(*) filter (where match_id is null and id in")
            .add(" (select line_id from recon.suggested_line)) as suggested from line)")
            .add(" update recon.run set lines = c.lines, matched = c.matched,")
            .add(" suggested = c.suggested, breaks = c.lines - c.matched - c.suggested,")
            .add(" evidence_digest = sha256(convert_to('kontor-evidence-1 ' || s.number || ' '")
            .add(" || c.lines || ' ', 'UTF8') || coalesce((select string_agg(entry, ''::bytea")
            .add(" order by entry) from entry), ''::bytea))")
            .add(
                " from counted c, recon.rule_set s where run.id = ? and s.id = run.rule_set_id",
                scope.runId());
    sql.execute(query.text(), query.parameters());
    sql.execute("set local enable_nestloop = on");
  }

  private static Query withMatches(RunScope scope) {
    return OpenLines.matchable(scope, " left join recon.matched_line m on m.line_id = l.id");
  }

  private static Query matchedEntries(RunScope scope) {
    return Query.of(
        ENTRY
            + " from line a join line b on b.match_id = a.match_id"
            + " join recon.match m on m.id = a.match_id"
            + " where a.side = 1 and b.side = 2 and m.run_id = ?",
        scope.runId());
  }

  private static Query suggestedEntries(RunScope scope) {
    return Query.of(
        ENTRY
            + " from recon.match m join recon.suggested_line s on s.match_id = m.id and s.side = 1"
            + " join recon.suggested_line t on t.match_id = m.id and t.side = 2"
            + " join line a on a.id = s.line_id join line b on b.id = t.line_id"
            + " where m.run_id = ? and m.status = 'SUGGESTED'",
        scope.runId());
  }
}
