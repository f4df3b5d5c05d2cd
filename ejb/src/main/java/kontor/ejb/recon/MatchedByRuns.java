package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kontor.ejb.shared.Sql;

/**
 * What rules matched, found by the runs: the numbers of a run's matches lie between two bounds, so
 * that the primary key finds them. Large runs are asked one by one with their bounds in the text,
 * and workers share each; all others in one part.
 */
@ApplicationScoped
class MatchedByRuns {

  private static final int LARGE = 100_000;
  private static final int MOST_PARTS = 10;
  private static final String LARGE_RUNS =
      "select id, first_match, last_match from recon.run where reconciliation_id = ?"
          + " and last_match - first_match >= ? order by last_match - first_match desc limit ?";
  private static final String OF_RUN =
      "select m.%s from recon.match m where m.id between %s and %s and m.run_id = %s"
          + " and m.status = 'MATCHED'";

  private record Bounds(long run, long first, long last) {}

  @Inject private Sql sql;

  /** Those that fit the filter; {@code end}, an order and a limit, stands behind each part. */
  Query of(long reconciliation, MatchedFilter filter, Query end) {
    return of("*", reconciliation, filter, end);
  }

  /** One column of all of them. */
  Query column(String name, long reconciliation) {
    return of(name, reconciliation, MatchedFilter.ALL, Query.of(""));
  }

  private Query of(String column, long reconciliation, MatchedFilter filter, Query end) {
    List<Bounds> large =
        sql.list(
            row -> new Bounds(row.getLong(1), row.getLong(2), row.getLong(3)),
            LARGE_RUNS,
            reconciliation,
            LARGE,
            MOST_PARTS);
    Query query = new Query();
    for (Bounds run : large) {
      query.add("(" + OF_RUN.formatted(column, run.first(), run.last(), run.run()));
      filter.narrowMatch(query);
      query.add(end).add(") union all ");
    }
    query.add(
        "(select m.* from recon.run r cross join lateral ("
            + OF_RUN.formatted(column, "r.first_match", "r.last_match", "r.id"));
    filter.narrowMatch(query);
    return query
        .add(end)
        .add(
            ") m where r.reconciliation_id = ? and r.id <> all (?::bigint[]))",
            reconciliation,
            MatchReader.arrayOf(large.stream().map(Bounds::run).toList()));
  }
}
