package kontor.ejb.recon;

import kontor.domain.recon.match.MatchMode;
import kontor.domain.recon.match.MatchRule;
import kontor.ejb.shared.Sql;

/**
 * Turns found pairs into matches and suggestions. A pass leaves its pairs in a temporary table with
 * the columns {@code match_id} and {@link #LINES}.
 *
 * <p>What is written is also told as evidence: a SHA-256 over the rule's name, the state and,
 * sorted, content digest and occurrence of both lines of each pair.
 *
 * <p>Pairs a person has taken apart under the same rule version, or has rejected under any, stand
 * in the temporary table {@code refused_pair} and are made again neither way.
 */
final class FoundPairs {

  /** Without the pairs people refused; for the where clause of a pass, pairs named {@code p}. */
  static final String NOT_REFUSED =
      " not exists (select from refused_pair r where r.a = p.a and r.b = p.b)";

  /** Both lines of a pair: id and booking date, and what tells of both without surrogate ids. */
  static final String LINES = "a, a_date, b, b_date, told";

  /** {@link #LINES} of two rows {@code a} and {@code b} that have a line's own columns. */
  static final String OF_A_AND_B =
      "a.id as a, a.booking_date as a_date, b.id as b, b.booking_date as b_date, %s || %s as told"
          .formatted(toldOf("a"), toldOf("b"));

  private static final String NUMBERED = " where match_id is not null";
  private static final String PAIR = ", first_line, first_date, second_line, second_date";
  private static final String NAMED = ", a, a_date, b, b_date";

  private final Sql sql;

  FoundPairs(Sql sql) {
    this.sql = sql;
  }

  private static String toldOf(String row) {
    return "uuid_send(%1$s.content_digest) || int4send(%1$s.occurrence)".formatted(row);
  }

  /** Prepares the transaction: what people refused. */
  void begin(RunScope scope) {
    sql.execute(
        "create temporary table refused_pair on commit drop as"
            + " select distinct a.line_id as a, b.line_id as b from recon.match m"
            + " join recon.past_line a on a.match_id = m.id and a.side = 1"
            + " join recon.past_line b on b.match_id = m.id and b.side = 2"
            + " where m.reconciliation_id = ? and m.decided_by is not null"
            + " and (m.status = 'REJECTED' or m.status = 'UNDONE' and m.rule_set_id = ?)",
        scope.reconciliationId(),
        scope.ruleSetId());
  }

  /** Takes pairs away that people refused. */
  void dropRefused(String table) {
    sql.execute(
        "delete from %s p using refused_pair r where r.a = p.a and r.b = p.b".formatted(table));
  }

  /** Writes what the rule is certain of: matches, or suggestions when it may only suggest. */
  PhaseResult certain(RunScope scope, MatchRule rule, String table) {
    return certain(scope, rule, table, false);
  }

  /**
   * The same, for one of two transactions that write at the same time.
   *
   * @param membersFirst whether memberships come before matches: one of the two begins with the
   *     other table, so that they do not meet at the same pages
   */
  PhaseResult certain(RunScope scope, MatchRule rule, String table, boolean membersFirst) {
    if (rule.mode() == MatchMode.SUGGEST) {
      return suggested(scope, rule, table);
    }
    int made;
    if (membersFirst) {
      insertMembers(scope, table);
      made = insertCertain(scope, rule, table);
    } else {
      made = insertCertain(scope, rule, table);
      insertMembers(scope, table);
    }
    return new PhaseResult(made, 0, evidence(rule, "MATCHED", table + NUMBERED));
  }

  private int insertCertain(RunScope scope, MatchRule rule, String table) {
    return insertMatches(
        scope, rule, "MATCHED", rule.confidence(), PAIR, "match_id" + NAMED, table + NUMBERED);
  }

  /** In the order of their key. */
  private void insertMembers(RunScope scope, String table) {
    sql.execute(
        ("insert into recon.matched_line (line_id, tenant, match_id, side, booking_date,"
                + " grouped)"
                + " select a, %1$d, match_id, 1, a_date, false from %2$s union all"
                + " select b, %1$d, match_id, 2, b_date, false from %2$s order by 1")
            .formatted(scope.tenant(), table + NUMBERED));
  }

  /** Writes suggestions, except those that already wait for a person. */
  PhaseResult suggested(RunScope scope, MatchRule rule, String table) {
    sql.execute(
        ("update %s p set match_id = null where exists (select from recon.suggested_line a"
                + " join recon.suggested_line b on b.match_id = a.match_id and b.side = 2"
                + " where a.line_id = p.a and a.side = 1 and b.line_id = p.b)")
            .formatted(table));
    int made =
        insertMatches(
            scope,
            rule,
            "SUGGESTED",
            MatchRule.SUGGESTED_CONFIDENCE,
            "",
            "match_id",
            table + NUMBERED);
    sql.execute(
        ("insert into recon.suggested_line (match_id, line_id, tenant, side, booking_date)"
                + " select match_id, a, %1$d, 1, a_date from %2$s union all"
                + " select match_id, b, %1$d, 2, b_date from %2$s")
            .formatted(scope.tenant(), table + NUMBERED));
    return new PhaseResult(0, made, evidence(rule, "SUGGESTED", table + NUMBERED));
  }

  private Evidence evidence(MatchRule rule, String status, String pairs) {
    return sql.first(
            row -> Evidence.of(row.getBytes(1)),
            "select sha256(convert_to(concat_ws(chr(31), ?, ?, ''), 'UTF8')"
                + " || coalesce(string_agg(told, ''::bytea order by told), ''::bytea)) from "
                + pairs,
            rule.name(),
            status)
        .orElseThrow();
  }

  /** Makes a match of each row of {@code pairs}; {@code values}: its number and the columns. */
  private int insertMatches(
      RunScope scope,
      MatchRule rule,
      String status,
      int confidence,
      String columns,
      String values,
      String pairs) {
    return sql.execute(
        ("insert into recon.match (tenant, reconciliation_id, run_id, rule_set_id, rule,"
                + " status, confidence, id%s) select %d, ?, ?, ?, ?, '%s', %d, %s from %s")
            .formatted(columns, scope.tenant(), status, confidence, values, pairs),
        scope.reconciliationId(),
        scope.runId(),
        scope.ruleSetId(),
        rule.name());
  }
}
