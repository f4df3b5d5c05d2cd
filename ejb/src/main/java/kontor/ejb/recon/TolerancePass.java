package kontor.ejb.recon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import kontor.domain.recon.match.AmountTolerance;
import kontor.domain.recon.match.DateWindow;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.Matching;
import kontor.domain.recon.match.ToleranceBase;
import kontor.domain.recon.match.ToleranceRule;
import kontor.ejb.shared.Sql;

/**
 * The SQL of a TOLERANCE rule. The open lines go into a temporary table indexed by the equal fields
 * and the amount; each line of the first side looks there for its nearest candidates. Crowds are
 * streamed through the pure code, which stops looking when it has seen enough.
 */
final class TolerancePass {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal HAIR = new BigDecimal("0.0001");

  private final Sql sql;
  private final FoundPairs found;
  private final StreamedPass streamed;

  TolerancePass(Sql sql, FoundPairs found, StreamedPass streamed) {
    this.sql = sql;
    this.found = found;
    this.streamed = streamed;
  }

  PhaseResult apply(RunLines lines, ToleranceRule rule) {
    RunScope scope = lines.scope();
    found.begin(scope);
    listOpenLines(lines, rule);
    boolean hasCrowds = new CrowdedLines(sql, rule).takeApart();
    indexOpenLines(rule);
    findNearest(rule);
    findCertain(rule);
    PhaseResult certain = found.certain(scope, rule, "certain_pair");
    suggestNearest();
    PhaseResult suggested = found.suggested(scope, rule, "near_pair");
    PhaseResult both = certain.and(suggested);
    return hasCrowds ? both.and(streamed.applyAmong(lines, rule, "crowded_line")) : both;
  }

  private void listOpenLines(RunLines lines, ToleranceRule rule) {
    String day = rule.date() == null ? "l.booking_date" : LineColumn.of(rule.date().field());
    Query query =
        Query.of(
                "create temporary table open_line on commit drop as select "
                    + lines.side()
                    + " as side, l.id,"
                    + " l.booking_date, l.content_digest, l.occurrence, l.amount, "
                    + day
                    + " as day, row_number() over (partition by l.source_id order by"
                    + " l.booking_date, l.external_id, l.occurrence, l.content_digest, l.id) as n"
                    + fieldColumns(rule))
            .add(lines.having(rule.fields()))
            .add(" and " + day + " is not null");
    sql.execute(query.text(), query.parameters());
  }

  private void indexOpenLines(ToleranceRule rule) {
    sql.execute("create index on open_line (side" + fieldNames(rule) + ", amount)");
    sql.execute("analyze open_line");
  }

  private static String fieldColumns(ToleranceRule rule) {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < rule.fields().size(); i++) {
      columns.append(", %s as k%d".formatted(LineColumn.of(rule.fields().get(i)), i));
    }
    return columns.toString();
  }

  private static String fieldNames(ToleranceRule rule) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < rule.fields().size(); i++) {
      names.append(", k").append(i);
    }
    return names.toString();
  }

  /** One candidate more than is suggested, so that a line knows whether it has only one. */
  private void findNearest(ToleranceRule rule) {
    Query query =
        Query.of(
                "create temporary table near on commit drop as"
                    + " select "
                    + FoundPairs.OF_A_AND_B
                    + ", a.n as an, b.n as bn, b.difference, b.days,"
                    + " count(*) over (partition by a.id) as candidates, row_number() over"
                    + " (partition by a.id order by b.difference, b.days, b.n) as nearest"
                    + " from open_line a cross join lateral (select b.id, b.booking_date,"
                    + " b.content_digest, b.occurrence, b.n,"
                    + " abs(a.amount - b.amount) as difference,"
                    + " abs(a.booking_date - b.booking_date) as days from open_line b"
                    + " where b.side = 2")
            .add(candidate(rule))
            .add(
                " order by difference, days, b.n limit ?) b where a.side = 1",
                Matching.SUGGESTIONS_PER_LINE + 1);
    sql.execute(query.text(), query.parameters());
    sql.execute("analyze near");
  }

  /** Certain: the only candidate of its line, and seen from there the only one too. */
  private void findCertain(ToleranceRule rule) {
    Query query =
        Query.of(
                "create temporary table certain_pair on commit drop as"
                    + " select "
                    + FoundPairs.LINES
                    + ", case when"
                    + FoundPairs.NOT_REFUSED
                    + " then nextval('recon.match_id') end as match_id"
                    + " from (select *, count(*) over (partition by b) as offers from near) p"
                    + " join open_line b on b.id = p.b where p.candidates = 1 and p.offers = 1"
                    + " and (select count(*) from (select from open_line a where a.side = 1")
            .add(candidate(rule))
            .add(" limit 2) c) = 1");
    sql.execute(query.text(), query.parameters());
  }

  private void suggestNearest() {
    sql.execute(
        "create temporary table near_pair on commit drop as"
            + " select "
            + FoundPairs.LINES
            + ", nextval('recon.match_id') as match_id from (select n.*, row_number() over"
            + " (partition by b order by difference, days, an, bn) as nearest_back from near n"
            + " where nearest <= ? and not exists (select from certain_pair c where c.a = n.a and"
            + " c.b = n.b)) p where nearest_back <= ? and"
            + FoundPairs.NOT_REFUSED,
        Matching.SUGGESTIONS_PER_LINE,
        Matching.SUGGESTIONS_PER_LINE);
  }

  /** Whether {@code a} of the first side and {@code b} of the second are candidates. */
  private static Query candidate(ToleranceRule rule) {
    Query query = new Query();
    List<MatchField> fields = rule.fields();
    for (int i = 0; i < fields.size(); i++) {
      query.add(" and b.k%1$d = a.k%1$d".formatted(i));
    }
    query.add(amountRange(rule.amount())).add(exactAmount(rule.amount()));
    if (rule.date() != null) {
      query.add(window(rule.date()));
    }
    return query;
  }

  /** What an index can use: no candidate lies outside, though not all inside are candidates. */
  private static Query amountRange(AmountTolerance tolerance) {
    if (tolerance.percent().compareTo(HUNDRED) >= 0) {
      return new Query();
    }
    BigDecimal share = widestShare(tolerance);
    return Query.of(
        " and b.amount between a.amount - greatest(?, ? * abs(a.amount))"
            + " and a.amount + greatest(?, ? * abs(a.amount))"
            + " and a.amount between b.amount - greatest(?, ? * abs(b.amount))"
            + " and b.amount + greatest(?, ? * abs(b.amount))",
        repeated(4, tolerance.absolute(), share));
  }

  private static Object[] repeated(int times, Object... values) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.addAll(List.of(values));
    }
    return all.toArray();
  }

  /** |a − b| ≤ p·max(|a|, |b|) implies |a − b| ≤ p/(1 − p)·|a|; a hair wider for the division. */
  private static BigDecimal widestShare(AmountTolerance tolerance) {
    BigDecimal share = tolerance.percent().movePointLeft(2);
    if (tolerance.base() == ToleranceBase.MIN || share.signum() == 0) {
      return share;
    }
    return share.divide(BigDecimal.ONE.subtract(share), 9, RoundingMode.UP).add(HAIR);
  }

  /** Twice the base in both amounts' absolutes, so that nothing is divided. */
  private static Query exactAmount(AmountTolerance tolerance) {
    String twice =
        switch (tolerance.base()) {
          case MAX -> "2 * greatest(abs(a.amount), abs(b.amount))";
          case MIN -> "2 * least(abs(a.amount), abs(b.amount))";
          case AVERAGE -> "(abs(a.amount) + abs(b.amount))";
        };
    return Query.of(
        " and sign(a.amount) = sign(b.amount)"
            + " and 200 * abs(a.amount - b.amount) <= greatest(200 * ?, ? * "
            + twice
            + ")",
        tolerance.absolute(),
        tolerance.percent());
  }

  private static Query window(DateWindow window) {
    String anchor = window.anchor() == 1 ? "a" : "b";
    String other = window.anchor() == 1 ? "b" : "a";
    return Query.of(
        " and %2$s.day between %1$s.day - ? and %1$s.day + ?".formatted(anchor, other),
        window.before(),
        window.after());
  }
}
