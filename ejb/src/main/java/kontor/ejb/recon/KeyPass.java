package kontor.ejb.recon;

import java.util.List;
import java.util.stream.Collectors;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.Matching;
import kontor.ejb.shared.Sql;

/**
 * The SQL of a KEY rule. One aggregation finds the keys both sides have; those unique on both sides
 * are matched straight from it. Only the lines of the other keys are read a second time.
 */
final class KeyPass {

  private static final int REACH = Matching.SUGGESTIONS_PER_LINE / 2;

  private final Sql sql;
  private final FoundPairs found;

  KeyPass(Sql sql, FoundPairs found) {
    this.sql = sql;
    this.found = found;
  }

  PhaseResult apply(RunLines lines, KeyRule rule) {
    RunScope scope = lines.scope();
    found.begin(scope);
    groupByKey(lines, rule);
    PhaseResult unique = found.certain(scope, rule, "key_group");
    if (!hasAmbiguousKeys()) {
      return unique;
    }
    listAmbiguousLines(lines, rule);
    pairAlike();
    PhaseResult alike = found.certain(scope, rule, "alike_pair");
    suggestNeighbours();
    PhaseResult suggested = found.suggested(scope, rule, "neighbour_pair");
    return unique.and(alike).and(suggested);
  }

  /**
   * The keys of both sides; a key with one line on each is a pair and gets its number at once. In
   * the order of the lines, in which the memberships' key is written fastest.
   */
  private void groupByKey(RunLines lines, KeyRule rule) {
    String keys = columns(rule.fields(), "%s as k%d");
    String names = columns(rule.fields(), "k%2$d");
    String kept = columns(rule.fields(), "case when n1 > 1 or n2 > 1 then k%2$d end as k%2$d");
    Query query =
        Query.of(
                "create temporary table key_group on commit drop as select p.*,"
                    + " case when n1 = 1 and n2 = 1 and"
                    + FoundPairs.NOT_REFUSED
                    + " then nextval('recon.match_id') end as match_id from (select n1, n2, "
                    + FoundPairs.LINES
                    + ", "
                    + kept
                    + " from (select "
                    + keys
                    + ofSide("n1", "a", lines.isFirst())
                    + ofSide("n2", "b", "not " + lines.isFirst()))
            .add(lines.having(rule.fields()))
            .add(" group by %s) g where n1 > 0 and n2 > 0 order by a) p".formatted(names));
    sql.execute(query.text(), query.parameters());
  }

  /** How many lines of a side have the key, and one of them. */
  private static String ofSide(String count, String line, String isOfSide) {
    return (", count(*) filter (where %3$s) as %1$s,"
            + " min(l.id) filter (where %3$s) as %2$s,"
            + " min(l.booking_date) filter (where %3$s) as %2$s_date,"
            + " any_value(l.content_digest) filter (where %3$s) as %2$s_digest,"
            + " any_value(l.occurrence) filter (where %3$s) as %2$s_occurrence")
        .formatted(count, line, isOfSide);
  }

  private boolean hasAmbiguousKeys() {
    return sql.first(
            row -> row.getBoolean(1),
            "select exists (select from key_group where n1 > 1 or n2 > 1)")
        .orElseThrow();
  }

  /**
   * The lines of ambiguous keys in their order: {@code n} is the position within key and side,
   * {@code place} the position a line would have on the other side by its date.
   */
  private void listAmbiguousLines(RunLines lines, KeyRule rule) {
    sql.execute(
        "create temporary table ambiguous_key on commit drop as"
            + " select g.*, row_number() over () as key from key_group g where n1 > 1 or n2 > 1");
    sql.execute("analyze ambiguous_key");
    String join = columns(rule.fields(), "k.k%2$d = %1$s").replace(", ", " and ");
    Query query =
        Query.of(
                "create temporary table ambiguous_line on commit drop as select q.*,"
                    + " row_number() over (partition by key, side"
                    + " order by booking_date, external_id, occurrence, content_digest, id) as n,"
                    + " count(*) filter (where side = 2) over (partition by key"
                    + " order by booking_date groups between unbounded preceding and 1 preceding)"
                    + " + row_number() over (partition by key, side, booking_date"
                    + " order by external_id, occurrence, content_digest, id) as place"
                    + " from (select k.key, k.n1, k.n2, "
                    + lines.side()
                    + " as side, l.id, l.booking_date,"
                    + " l.external_id, l.occurrence, l.content_digest")
            .add(lines.having(rule.fields(), " join ambiguous_key k on " + join))
            .add(") q");
    sql.execute(query.text(), query.parameters());
    sql.execute("analyze ambiguous_line");
  }

  private void pairAlike() {
    sql.execute(
        "create temporary table alike_pair on commit drop as"
            + " select "
            + FoundPairs.LINES
            + ", case when"
            + FoundPairs.NOT_REFUSED
            + " then nextval('recon.match_id') end as match_id from (select "
            + FoundPairs.OF_A_AND_B
            + " from ambiguous_line a join ambiguous_line b on b.key = a.key and b.n = a.n"
            + " where a.side = 1 and b.side = 2 and a.n1 = a.n2"
            + " and a.key in (select key from ambiguous_line where n1 = n2 group by key"
            + " having count(distinct content_digest) filter (where side = 1) = 1"
            + " and count(distinct content_digest) filter (where side = 2) = 1)) p");
  }

  private void suggestNeighbours() {
    sql.execute(
        ("create temporary table neighbour_pair on commit drop as"
                + " select "
                + FoundPairs.LINES
                + ", nextval('recon.match_id') as match_id from (select "
                + FoundPairs.OF_A_AND_B
                + ", row_number() over (partition by b.id"
                + " order by abs(a.booking_date - b.booking_date), a.n) as nearest"
                + " from ambiguous_line a cross join generate_series(-%1$d, %1$d) as away"
                + " join ambiguous_line b on b.key = a.key and b.side = 2 and b.n = a.place + away"
                + " where a.side = 1 and a.key not in (select l.key from alike_pair p"
                + " join ambiguous_line l on l.id = p.a)) p where nearest <= %2$d and"
                + FoundPairs.NOT_REFUSED)
            .formatted(REACH, Matching.SUGGESTIONS_PER_LINE));
  }

  private static String columns(List<MatchField> fields, String pattern) {
    return fields.stream()
        .map(field -> pattern.formatted(LineColumn.of(field), fields.indexOf(field) + 1))
        .collect(Collectors.joining(", "));
  }
}
