package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kontor.ejb.shared.Sql;

/**
 * Counts what a run looked at and where it stands now, with as few looks at the lines as can be.
 */
@ApplicationScoped
class RunCounts {

  /** Lines looked at, those of them in a match, and those only suggested. */
  record Counts(long lines, long matched, long suggested) {

    long breaks() {
      return lines - matched - suggested;
    }
  }

  /** Other reconciliations of its sources, and files of theirs that are not the run's. */
  private static final String ELSEWHERE =
      "select count(o.reconciliation_id) + count(f.id) from recon.run r"
          + " join recon.side s on s.reconciliation_id = r.reconciliation_id"
          + " left join recon.side o on o.source_id = s.source_id"
          + " and o.reconciliation_id <> s.reconciliation_id"
          + " left join intake.file f on f.source_id = s.source_id"
          + " and f.status in ('ACCEPTED', 'PARTIAL') and f.id not in"
          + " (select file_id from recon.run_file where run_id = r.id)"
          + " where r.id = ?";

  private static final String CONFIRMED_PAIRS =
      "select count(first_line) from recon.match where reconciliation_id = ? and status ="
          + " 'CONFIRMED'";

  private static final String GROUPED =
      "select count(*) from recon.holding_match m"
          + " join recon.matched_line l on l.match_id = m.id and l.grouped"
          + " where m.reconciliation_id = ?";

  @Inject private Sql sql;
  @Inject private MatchedByRuns byRuns;

  Counts of(RunLines lines) {
    long all = lines.areAllBooked() ? bookedOf(lines.files()) : matchableAmong(lines);
    JoinPlans plans = new JoinPlans(sql);
    plans.beSafe(all);
    long matched = isOfEverything(lines.scope()) ? matchedOf(lines.scope()) : matchedAmong(lines);
    long suggested = suggestedAmong(lines);
    plans.beFree();
    return new Counts(all, matched, suggested);
  }

  /** As the files themselves say. */
  private long bookedOf(List<Long> files) {
    return one(
        Query.of(
            "select coalesce(sum(lines - pending), 0) from intake.file where id = any"
                + " (?::bigint[])",
            MatchReader.arrayOf(files)));
  }

  private long matchableAmong(RunLines lines) {
    return one(Query.of("select count(*)").add(lines.matchable("")));
  }

  /**
   * Whether the lines looked at are all that its matches could hold: it has no period, no file came
   * since, and its sources take part nowhere else.
   */
  private boolean isOfEverything(RunScope scope) {
    return scope.from() == null
        && scope.to() == null
        && one(Query.of(ELSEWHERE, scope.runId())) == 0;
  }

  /** Read off the matches: two lines of each pair, and the lines of the others. */
  private long matchedOf(RunScope scope) {
    long pairs =
        one(pairsByRules(scope)) + one(Query.of(CONFIRMED_PAIRS, scope.reconciliationId()));
    return 2 * pairs + one(Query.of(GROUPED, scope.reconciliationId()));
  }

  private Query pairsByRules(RunScope scope) {
    return Query.of("select count(m.first_line) from (")
        .add(byRuns.column("first_line", scope.reconciliationId()))
        .add(") m");
  }

  private long matchedAmong(RunLines lines) {
    return one(
        Query.of("select count(*)")
            .add(lines.matchable(" join recon.matched_line m on m.line_id = l.id")));
  }

  private long suggestedAmong(RunLines lines) {
    return isAnySuggested()
        ? one(
            Query.of("select count(*)")
                .add(lines.matchable(""))
                .add(
                    " and l.id in (select line_id from recon.suggested_line) and not exists"
                        + " (select from recon.matched_line m where m.line_id = l.id)"))
        : 0;
  }

  /** Else the lines need not be looked at once more. */
  private boolean isAnySuggested() {
    return sql.first(row -> true, "select 1 from recon.suggested_line limit 1").isPresent();
  }

  private long one(Query query) {
    return sql.first(row -> row.getLong(1), query.text(), query.parameters()).orElseThrow();
  }
}
