package kontor.ejb.recon;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontor.domain.recon.match.AmountTolerance;
import kontor.domain.recon.match.ToleranceRule;
import kontor.ejb.shared.Sql;

/**
 * Open lines that stand near so many others that comparing pair by pair would not end: ten thousand
 * equal amounts on each side make a hundred million pairs.
 *
 * <p>The lines of a block, in the order of their amounts, are parted wherever two neighbours lie
 * further apart than the tolerance allows; lines of different parts are never candidates. A part
 * with too many pairs is a crowd. Which lines are in one depends on the lines and the rule alone.
 */
final class CrowdedLines {

  /** So many pairs of one part are compared; in all, fifty times as many as there are lines. */
  private static final int MOST_PAIRS = 20_000;

  private final Sql sql;
  private final ToleranceRule rule;
  private final String fields;

  /** Among the lines of the table {@code open_line}, with the rule's fields {@code k0, k1, …}. */
  CrowdedLines(Sql sql, ToleranceRule rule) {
    this.sql = sql;
    this.rule = rule;
    this.fields =
        IntStream.range(0, rule.fields().size())
            .mapToObj(i -> "k" + i)
            .collect(Collectors.joining(", "));
  }

  /** Moves them into the table {@code crowded_line}; false when there are none, nor the table. */
  boolean takeApart() {
    return hasLargeBlocks() && list() > 0 && remove() > 0;
  }

  /** Most rules part lines so finely that nothing needs to be looked at closer. */
  private boolean hasLargeBlocks() {
    return sql.first(
            row -> row.getBoolean(1),
            "select exists (select from open_line group by %s having %s > ?)"
                .formatted(fields, pairs("")),
            MOST_PAIRS)
        .orElseThrow();
  }

  private static String pairs(String over) {
    return "count(*) filter (where side = 1)%1$s * count(*) filter (where side = 2)%1$s"
        .formatted(over);
  }

  private int list() {
    AmountTolerance tolerance = rule.amount();
    BigDecimal share = tolerance.percent().movePointLeft(2);
    return sql.execute(
        ("create temporary table crowded_line on commit drop as select id from (select id,"
                + pairs(" over (partition by %1$s, part)")
                + " as pairs from (select *, count(*) filter (where amount - before"
                + " > greatest(?, ? * greatest(abs(amount), abs(before)))) over w as part"
                + " from (select *, lag(amount) over w as before from open_line"
                + " window w as (partition by %1$s order by amount)) l"
                + " window w as (partition by %1$s order by amount)) l) l where pairs > ?")
            .formatted(fields),
        tolerance.absolute(),
        share,
        MOST_PAIRS);
  }

  private int remove() {
    sql.execute("analyze crowded_line");
    return sql.execute("delete from open_line where id in (select id from crowded_line)");
  }
}
