package kontor.ejb.recon;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kontor.domain.recon.match.Finding;
import kontor.domain.recon.match.Findings;
import kontor.domain.recon.match.MatchLine;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.Solutions;
import kontor.domain.recon.match.Unsearched;
import kontor.ejb.shared.Sql;

/**
 * Turns findings of any shape into matches and suggestions: they are moved into temporary tables by
 * the thousand and written from there in a fixed number of statements.
 *
 * <p>The evidence of a finding is a SHA-256 over side, content digest and occurrence of its lines
 * in their order; that of the rule is made of those in theirs. Findings people refused are not made
 * again, and suggestions that wait already not twice.
 */
final class FoundGroups {

  private static final int AT_ONCE = 10_000;

  private record Place(int finding, int side, MatchLine line) {}

  private record Found(int number, boolean certain, Finding finding) {}

  private final Sql sql;
  private final RunScope scope;
  private final MatchRule rule;
  private final LineRemarks unsearched;
  private final List<Found> findings = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private int count;

  FoundGroups(Sql sql, RunScope scope, MatchRule rule) {
    this.sql = sql;
    this.scope = scope;
    this.rule = rule;
    this.unsearched = new LineRemarks(sql, scope, rule.name());
    sql.execute(
        "create temporary table found (number integer, certain boolean, confidence smallint,"
            + " solutions integer, complete boolean) on commit drop");
    sql.execute(
        "create temporary table found_line (number integer, side smallint, line_id bigint,"
            + " booking_date date, digest uuid, occurrence integer) on commit drop");
  }

  /** What the rule found in some blocks. */
  void add(Findings found) {
    found.certain().forEach(finding -> add(true, finding));
    found.suggested().forEach(finding -> add(false, finding));
    found.search().unsearched().forEach(this::note);
  }

  private void note(Unsearched left) {
    unsearched.add(left.side(), left.line(), left.reason().name(), null);
  }

  private void add(boolean certain, Finding finding) {
    int number = ++count;
    findings.add(new Found(number, certain, finding));
    finding.first().forEach(line -> places.add(new Place(number, 1, line)));
    finding.second().forEach(line -> places.add(new Place(number, 2, line)));
    if (places.size() >= AT_ONCE) {
      flush();
    }
  }

  /** Writes everything. */
  PhaseResult write() {
    flush();
    long remarks = unsearched.write();
    if (count == 0) {
      return PhaseResult.remarks(remarks);
    }
    sql.execute("analyze found");
    sql.execute("analyze found_line");
    number();
    sql.execute("analyze made");
    insertMatches();
    insertLines();
    return new PhaseResult(made(true), made(false), remarks, evidence(true).and(evidence(false)));
  }

  private void flush() {
    sql.work(connection -> {
      flushFindings(connection);
      flushPlaces(connection);
      return null;
    });
    findings.clear();
    places.clear();
  }

  private void flushFindings(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into found select * from unnest(?::integer[], ?::boolean[], ?::smallint[],"
                + " ?::integer[], ?::boolean[])")) {
      insert.setArray(1, array(connection, "integer", findings, Found::number));
      insert.setArray(2, array(connection, "boolean", findings, Found::certain));
      insert.setArray(3, array(connection, "smallint", findings, f -> f.finding().confidence()));
      insert.setArray(4, array(connection, "integer", findings, FoundGroups::solutions));
      insert.setArray(5, array(connection, "boolean", findings, FoundGroups::complete));
      insert.executeUpdate();
    }
  }

  private void flushPlaces(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into found_line select * from unnest(?::integer[], ?::smallint[], ?::bigint[],"
                + " ?::date[], ?::uuid[], ?::integer[])")) {
      insert.setArray(1, array(connection, "integer", places, Place::finding));
      insert.setArray(2, array(connection, "smallint", places, Place::side));
      insert.setArray(3, array(connection, "bigint", places, p -> p.line().id()));
      insert.setArray(4, array(connection, "date", places, p -> p.line().bookingDate()));
      insert.setArray(5, array(connection, "uuid", places, p -> p.line().digest()));
      insert.setArray(6, array(connection, "integer", places, p -> p.line().occurrence()));
      insert.executeUpdate();
    }
  }

  /** Nothing where there was one way and no other possible. */
  private static Object solutions(Found found) {
    return isTheOnlyOne(found.finding().solutions()) ? null : found.finding().solutions().count();
  }

  private static Object complete(Found found) {
    Solutions solutions = found.finding().solutions();
    return isTheOnlyOne(solutions) ? null : solutions.complete();
  }

  private static boolean isTheOnlyOne(Solutions solutions) {
    return solutions.count() == 1 && solutions.complete();
  }

  /** Gives numbers to what is neither refused nor waiting. */
  private void number() {
    sql.execute(
        "create temporary table made on commit drop as"
            + " with whole as (select f.*, g.lines, g.evidence, g.first_line, g.first_date,"
            + " g.second_line, g.second_date from found f join (select number,"
            + " array_agg(line_id order by line_id) as lines,"
            + " sha256(string_agg(int2send(side) || uuid_send(digest) || int4send(occurrence),"
            + " ''::bytea order by side, digest, occurrence)) as evidence,"
            + pairColumns(1, "first")
            + pairColumns(2, "second")
            + " from found_line group by number) g on g.number = f.number),"
            + " refused as (select array_agg(p.line_id order by p.line_id) as lines"
            + " from recon.match m join recon.past_line p on p.match_id = m.id"
            + " where m.reconciliation_id = ? and m.decided_by is not null"
            + " and (m.status = 'REJECTED' or m.status = 'UNDONE' and m.rule_set_id = ?)"
            + " group by m.id),"
            + " waiting as (select array_agg(s.line_id order by s.line_id) as lines"
            + " from recon.match m join recon.suggested_line s on s.match_id = m.id"
            + " where m.reconciliation_id = ? and m.status = 'SUGGESTED' group by m.id)"
            + " select w.*, nextval('recon.match_id') as match_id from whole w"
            + " where w.lines not in (select lines from refused)"
            + " and (w.certain or w.lines not in (select lines from waiting))",
        scope.reconciliationId(),
        scope.ruleSetId(),
        scope.reconciliationId());
  }

  private static String pairColumns(int side, String name) {
    String whole = "count(*) = 2 and count(*) filter (where side = 1) = 1";
    return (", case when %1$s then max(line_id) filter (where side = %2$d) end as %3$s_line,"
            + " case when %1$s then max(booking_date) filter (where side = %2$d) end"
            + " as %3$s_date")
        .formatted(whole, side, name)
        .substring(side == 1 ? 1 : 0);
  }

  private void insertMatches() {
    sql.execute(
        ("insert into recon.match (id, tenant, reconciliation_id, run_id, rule_set_id, rule,"
                + " status, confidence, solutions, solutions_complete, first_line, first_date,"
                + " second_line, second_date) select match_id, %d, ?, ?, ?, ?,"
                + " case when certain then 'MATCHED' else 'SUGGESTED' end, confidence, solutions,"
                + " complete, case when certain then first_line end,"
                + " case when certain then first_date end, case when certain then second_line end,"
                + " case when certain then second_date end from made order by match_id")
            .formatted(scope.tenant()),
        scope.reconciliationId(),
        scope.runId(),
        scope.ruleSetId(),
        rule.name());
  }

  private void insertLines() {
    sql.execute(
        ("insert into recon.matched_line (line_id, tenant, match_id, side, booking_date, grouped)"
                + " select l.line_id, %d, m.match_id, l.side, l.booking_date, m.first_line is null"
                + " from made m join found_line l on l.number = m.number where m.certain")
            .formatted(scope.tenant()));
    sql.execute(
        ("insert into recon.suggested_line (match_id, line_id, tenant, side, booking_date)"
                + " select m.match_id, l.line_id, %d, l.side, l.booking_date"
                + " from made m join found_line l on l.number = m.number where not m.certain")
            .formatted(scope.tenant()));
  }

  private long made(boolean certain) {
    return sql.first(row -> row.getLong(1), "select count(*) from made where certain = ?", certain)
        .orElseThrow();
  }

  private Evidence evidence(boolean certain) {
    return sql.first(
            row -> Evidence.of(row.getBytes(1)),
            "select sha256(convert_to(concat_ws(chr(31), ?, ?, ''), 'UTF8') || coalesce("
                + "string_agg(evidence, ''::bytea order by evidence), ''::bytea))"
                + " from made where certain = ?",
            rule.name(),
            certain ? "MATCHED" : "SUGGESTED",
            certain)
        .orElseThrow();
  }

  private static <T> Array array(
      Connection connection, String type, List<T> rows, Function<T, Object> field)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(field).toArray());
  }
}
