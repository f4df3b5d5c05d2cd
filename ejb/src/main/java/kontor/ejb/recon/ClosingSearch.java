package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import kontor.ejb.shared.Sql;

/** Looks among the open lines of a side for what is missing there, within bounds. */
@ApplicationScoped
class ClosingSearch {

  private static final int MOST_SHOWN = 5;
  private static final int MOST_EQUAL = 2_000;
  private static final int MOST_PAIRED = 1_000;
  private static final int DAYS_ABOUT = 5;

  /**
   * Pairs of lines.
   *
   * @param complete whether all lines of the days could be tried
   */
  record Pairs(List<List<Long>> lines, boolean complete) {}

  @Inject private Sql sql;

  /** Lines of just the amount that is missing, the nearest in time first. */
  List<List<Long>> singles(OpenSide side, Ticked ticked) {
    BigDecimal missing = ticked.missingOn(side.position());
    return sql.list(
        row -> List.of(row.getLong(1)),
        "select o.line_id from (select o.line_id, o.booking_date from "
            + side.lineTable()
            + " o where o.source_id = ? and o.amount_rank = recon.amount_rank(?) and o.amount = ?"
            + " and o.currency = ? and o.line_id <> all (?::bigint[]) limit ?) o"
            + " order by least(abs(o.booking_date - ?::date), abs(o.booking_date - ?::date)),"
            + " o.line_id limit ?",
        side.source(),
        missing,
        missing,
        ticked.currency(),
        MatchReader.arrayOf(ticked.lines()),
        MOST_EQUAL,
        ticked.from(),
        ticked.to(),
        MOST_SHOWN);
  }

  /** Pairs of lines that come to it, of the lines booked about the same days. */
  Pairs pairs(OpenSide side, Ticked ticked) {
    List<Paired> found =
        sql.list(
            row ->
                new Paired(
                    row.getObject(1) == null ? List.of() : List.of(row.getLong(1), row.getLong(2)),
                    row.getLong(3)),
            "with near as materialized (select o.line_id, o.booking_date, o.amount from "
                + side.lineTable()
                + " o where o.source_id = ? and o.currency = ? and o.booking_date between"
                + " ?::date - ?::integer and ?::date + ?::integer"
                + " and o.line_id <> all (?::bigint[]) limit ?)"
                + " select p.one, p.other, n.lines from (select count(*) as lines from near) n"
                + " left join (select a.line_id as one, b.line_id as other from near a join near b"
                + " on b.amount = ? - a.amount and b.line_id > a.line_id"
                + " order by abs(b.booking_date - a.booking_date), 1, 2 limit ?) p on true",
            side.source(),
            ticked.currency(),
            ticked.from(),
            DAYS_ABOUT,
            ticked.to(),
            DAYS_ABOUT,
            MatchReader.arrayOf(ticked.lines()),
            MOST_PAIRED + 1,
            ticked.missingOn(side.position()),
            MOST_SHOWN);
    return new Pairs(
        found.stream().map(Paired::lines).filter(pair -> !pair.isEmpty()).toList(),
        found.stream().allMatch(pair -> pair.tried() <= MOST_PAIRED));
  }

  private record Paired(List<Long> lines, long tried) {}
}
