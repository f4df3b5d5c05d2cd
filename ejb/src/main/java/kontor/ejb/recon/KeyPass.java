package kontor.ejb.recon;

import java.util.List;
import java.util.stream.Collectors;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.Matching;
import kontor.ejb.shared.Sql;

/**
 * The SQL of a KEY rule. A join of both sides finds the pairs of equal keys; a pair whose lines
 * stand in no other is a match. Only the lines of the other keys are read a second time. Keys so
 * frequent that their pairs would outgrow the lines are found by counting, and left out before.
 */
final class KeyPass {

  private static final int REACH = Matching.SUGGESTIONS_PER_LINE / 2;

  /** More pairs than this for each line are not made before the frequent keys are left out. */
  private static final int PAIRS_PER_LINE = 2;

  /** As many pairs make a key frequent. */
  private static final int FREQUENT = 25;

  private static final String NOT_FREQUENT = " not exists (select from frequent_key f where %s)";

  private final Sql sql;
  private final FoundPairs found;
  private final PairParts parts;
  private final JoinPlans plans;

  KeyPass(Sql sql, FoundPairs found) {
    this.sql = sql;
    this.found = found;
    this.parts = new PairParts(sql, found);
    this.plans = new JoinPlans(sql);
  }

  PhaseResult apply(RunLines lines, KeyRule rule, SecondHand secondHand) {
    RunScope scope = lines.scope();
    found.begin(scope);
    long pairs = pairEqualKeys(lines, rule);
    boolean ambiguous = listAmbiguousKeys(rule);
    found.dropRefused("key_pair");
    PhaseResult unique = parts.certain(scope, rule, "key_pair", pairs, secondHand);
    if (!ambiguous) {
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
   * All pairs of lines with equal keys, but for the keys found too frequent on the way. Each side
   * is narrowed before the sides meet. Answers how many they are.
   */
  private long pairEqualKeys(RunLines lines, KeyRule rule) {
    findFrequentKeys(lines, rule, "false");
    long number = linesOf(lines);
    long most = PAIRS_PER_LINE * number + 1;
    plans.keepOrder();
    plans.beSafe(number);
    long pairs = join(lines, rule, "true", most);
    if (pairs == most) {
      sql.execute("drop table key_pair, frequent_key");
      findFrequentKeys(lines, rule, "n1 * n2 >= " + FREQUENT);
      String frequent = columns(rule.fields(), "f.k%2$d = a.k%2$d", " and ");
      pairs = join(lines, rule, NOT_FREQUENT.formatted(frequent), Long.MAX_VALUE);
    }
    plans.beFree();
    return pairs;
  }

  private long linesOf(RunLines lines) {
    return sql.first(
            row -> row.getLong(1),
            "select coalesce(sum(lines), 0) from intake.file where id = any (?::bigint[])",
            MatchReader.arrayOf(lines.files()))
        .orElseThrow();
  }

  private void findFrequentKeys(RunLines lines, KeyRule rule, String which) {
    Query query =
        Query.of(
                "create temporary table frequent_key on commit drop as select "
                    + columns(rule.fields(), "k%2$d")
                    + " from (select "
                    + columns(rule.fields(), "%s as k%d")
                    + ", count(*) filter (where %1$s) as n1, count(*) filter (where not %1$s) as n2"
                        .formatted(lines.isFirst()))
            .add(lines.having(rule.fields()))
            .add(" group by " + columns(rule.fields(), "k%2$d") + ") g where " + which);
    sql.execute(query.text(), query.parameters());
  }

  private long join(RunLines lines, KeyRule rule, String condition, long most) {
    String keys = columns(rule.fields(), "a.k%2$d = b.k%2$d", " and ");
    Query query =
        Query.of(
                "create temporary table key_pair on commit drop as select "
                    + FoundPairs.OF_A_AND_B
                    + " from (")
            .add(ofSide(lines, rule, 1))
            .add(") a join (")
            .add(ofSide(lines, rule, 2))
            .add(") b on " + keys + " where " + condition)
            .add(" limit ?", most);
    return sql.execute(query.text(), query.parameters());
  }

  private static Query ofSide(RunLines lines, KeyRule rule, int side) {
    return Query.of(
            "select l.id, l.booking_date, l.content_digest, l.occurrence, "
                + columns(rule.fields(), "%s as k%d"))
        .add(lines.having(rule.fields()))
        .add(" and " + lines.isOf(side));
  }

  /**
   * Takes the pairs whose lines stand in several away, and lists their keys beside the frequent
   * ones.
   */
  private boolean listAmbiguousKeys(KeyRule rule) {
    if (!isAnyAmbiguous()) {
      return false;
    }
    sql.execute(
        "create temporary table shared_line on commit drop as"
            + " select a as id, a_date as booking_date from key_pair group by 1, 2"
            + " having count(*) > 1 union all"
            + " select b, b_date from key_pair group by 1, 2 having count(*) > 1");
    sql.execute("analyze shared_line");
    sql.execute("delete from key_pair where a in (select id from shared_line)");
    sql.execute("delete from key_pair where b in (select id from shared_line)");
    sql.execute(
        "create temporary table ambiguous_key on commit drop as select k.*,"
            + " row_number() over () as key from (select "
            + columns(rule.fields(), "%s as k%d")
            + " from intake.statement_line l join shared_line s on s.id = l.id"
            + " and s.booking_date = l.booking_date union select * from frequent_key) k");
    sql.execute("analyze ambiguous_key");
    return true;
  }

  private boolean isAnyAmbiguous() {
    return sql.first(
            row -> row.getBoolean(1),
            "select count(*) > least(count(distinct a), count(distinct b))"
                + " or exists (select from frequent_key) from key_pair")
        .orElseThrow();
  }

  /**
   * The lines of ambiguous keys in their order: {@code n} is the position within key and side,
   * {@code place} the position a line would have on the other side by its date, {@code n1} and
   * {@code n2} how many lines of each side have the key.
   */
  private void listAmbiguousLines(RunLines lines, KeyRule rule) {
    String join = columns(rule.fields(), "k.k%2$d = %1$s", " and ");
    Query query =
        Query.of(
                "create temporary table ambiguous_line on commit drop as select q.*,"
                    + " row_number() over (partition by key, side"
                    + " order by booking_date, external_id, occurrence, content_digest, id) as n,"
                    + " count(*) filter (where side = 2) over (partition by key"
                    + " order by booking_date groups between unbounded preceding and 1 preceding)"
                    + " + row_number() over (partition by key, side, booking_date"
                    + " order by external_id, occurrence, content_digest, id) as place,"
                    + " count(*) filter (where side = 1) over (partition by key) as n1,"
                    + " count(*) filter (where side = 2) over (partition by key) as n2"
                    + " from (select k.key, "
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
    return columns(fields, pattern, ", ");
  }

  private static String columns(List<MatchField> fields, String pattern, String between) {
    return fields.stream()
        .map(field -> pattern.formatted(LineColumn.of(field), fields.indexOf(field) + 1))
        .collect(Collectors.joining(between));
  }
}
