package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.domain.shared.Total;
import kontor.ejb.shared.Keyset;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.SqlFaultException;

/**
 * Pages of a reconciliation's matches. A filter on lines is answered from the lines, up to a bound;
 * where more fit, they lie so close that the matches are walked in their order instead.
 */
@ApplicationScoped
class MatchPages {

  /** Matches a filter finds are counted up to here. */
  static final int COUNTED = 10_000;

  /** Matches whose lines are looked at in the first step of a walk; each further one is doubled. */
  private static final int FIRST_STEP = 5_000;

  private static final String MATCHED = "MATCHED";
  private static final int LINES_LOOKED_AT = 2 * COUNTED;

  private record Found(Keyset.Row<Long> row, long fitting, boolean cut) {}

  /** Which matches, before any filter. */
  record Scope(long reconciliation, List<String> statuses) {}

  @Inject private Sql sql;
  @Inject private MatchReader reader;
  @Inject private MatchedByRuns byRuns;

  /** All of the scope, walked in their order; {@code total} as far as it is known. */
  Slice<MatchView> page(Scope scope, Keyset keyset, Total total) {
    return reader.withLines(walked(scope, MatchedFilter.ALL, keyset, total));
  }

  /** Those that fit. */
  Slice<MatchView> page(Scope scope, MatchedFilter filter, Keyset keyset) {
    Query query = filter.isByLine() ? byLine(scope, filter) : byMatch(scope, filter);
    query
        .add(
            " select %s, (select count(*) from hit) as fitting,".formatted(keyset.columns())
                + " (select count(*) from fit_line) as looked_at from hit m where true")
        .add(keyset.condition(), keyset.parameters())
        .add(keyset.limited());
    List<Found> found = found(query);
    boolean cut = !found.isEmpty() && found.getFirst().cut();
    Total total = Total.counted(found.isEmpty() ? 0 : found.getFirst().fitting(), COUNTED);
    return reader.withLines(
        total.isExact() && !cut
            ? keyset.slice(found.stream().map(Found::row).toList(), total)
            : walked(scope, filter, keyset, new Total(COUNTED, Total.Certainty.MORE_THAN)));
  }

  private Query byMatch(Scope scope, MatchedFilter filter) {
    Query query = Query.of("with fit_line as (select where false), hit as materialized (");
    return query
        .add(inEach(scope, filter, Query.of(" limit ?", COUNTED + 1)))
        .add(" limit ?)", COUNTED + 1);
  }

  private static Query byLine(Scope scope, MatchedFilter filter) {
    Query query =
        Query.of(
            "with fit_line as materialized (select x.match_id from intake.statement_line l"
                + " join recon.matched_line x on x.line_id = l.id"
                + " where l.source_id in (select source_id from recon.side"
                + " where reconciliation_id = ?)",
            scope.reconciliation());
    filter.narrowLine(query);
    query
        .add(" limit ?), hit as materialized (", LINES_LOOKED_AT + 1)
        .add(
            "select m.* from recon.match m where m.id in (select match_id from fit_line)"
                + " and m.reconciliation_id = ? and m.status = any (string_to_array(?, ','))",
            scope.reconciliation(),
            String.join(",", scope.statuses()));
    filter.narrowMatch(query);
    return query.add(" limit ?)", COUNTED + 1);
  }

  /** Each status apart, and {@code end} behind each, so that an order needs no sorting. */
  private Query inEach(Scope scope, MatchedFilter filter, Query end) {
    Query query = new Query();
    for (String status : scope.statuses()) {
      query.add(status.equals(scope.statuses().getFirst()) ? "(" : " union all (");
      query
          .add(
              MATCHED.equals(status)
                  ? byRuns.of(scope.reconciliation(), filter, end)
                  : byStatus(scope, filter, status, end))
          .add(")");
    }
    return query;
  }

  private static Query byStatus(Scope scope, MatchedFilter filter, String status, Query end) {
    Query query =
        Query.of(
            "select m.* from recon.match m where m.reconciliation_id = ? and m.status = ?"
                + " and m.status <> 'MATCHED'",
            scope.reconciliation(),
            status);
    filter.narrowMatch(query);
    return query.add(end);
  }

  private List<Found> found(Query query) {
    return list(
        row ->
            new Found(
                Keyset.row(each -> each.getLong("sort_id"), row),
                row.getLong("fitting"),
                row.getLong("looked_at") > LINES_LOOKED_AT),
        query);
  }

  private Slice<Long> walked(Scope scope, MatchedFilter filter, Keyset keyset, Total total) {
    return keyset.slice(
        filter.isByLine() ? stepped(scope, filter, keyset) : run(scope, filter, keyset), total);
  }

  private List<Keyset.Row<Long>> run(Scope scope, MatchedFilter filter, Keyset keyset) {
    Query end = Query.of(keyset.condition(), keyset.parameters()).add(keyset.limited());
    Query query =
        Query.of("select %s from (".formatted(keyset.columns()))
            .add(inEach(scope, filter, end))
            .add(") m")
            .add(keyset.limited());
    return list(row -> Keyset.row(each -> each.getLong("sort_id"), row), query);
  }

  /** Looks at the lines of ever more matches until the page is full. */
  private List<Keyset.Row<Long>> stepped(Scope scope, MatchedFilter filter, Keyset keyset) {
    List<Keyset.Row<Long>> found = new ArrayList<>();
    Place place = keyset.place();
    for (int step = FIRST_STEP; place != null && found.size() <= keyset.size(); step *= 2) {
      Keyset next = new Keyset(keyset.order(), keyset.id(), keyset.descending(), place, step);
      List<Keyset.Row<Long>> looked = run(scope, filter, next);
      Set<Long> fitting = fitting(filter, looked.stream().map(Keyset.Row::item).toList());
      looked.stream().filter(row -> fitting.contains(row.item())).forEach(found::add);
      place = looked.size() > step ? behind(keyset.place(), looked.getLast()) : null;
    }
    return found.subList(0, Math.min(found.size(), keyset.size() + 1));
  }

  private static Place behind(Place begin, Keyset.Row<Long> row) {
    return new Place(begin.forward(), row.value(), row.id());
  }

  /** Those of the matches of which a line fits; their lines stand beside each other. */
  private Set<Long> fitting(MatchedFilter filter, List<Long> matches) {
    if (matches.isEmpty()) {
      return Set.of();
    }
    Query query =
        Query.of(
            "select distinct x.match_id from recon.match_line x join intake.statement_line l"
                + " on l.id = x.line_id and l.booking_date = x.booking_date"
                + " where x.match_id between ? and ? and x.match_id = any (?::bigint[])",
            Collections.min(matches),
            Collections.max(matches),
            MatchReader.arrayOf(matches));
    filter.narrowLine(query);
    return new HashSet<>(list(row -> row.getLong(1), query));
  }

  private <T> List<T> list(Sql.Row<T> row, Query query) {
    try {
      return sql.list(row, query.text(), query.parameters());
    } catch (SqlFaultException fault) {
      throw Keyset.refused(fault);
    }
  }
}
