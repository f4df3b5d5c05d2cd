package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kontor.domain.recon.match.MatchLine;
import kontor.ejb.intake.LinesInUse;
import kontor.ejb.shared.Sql;

/** Open lines of the other side around a line, for telling why they were not put together. */
@ApplicationScoped
class NearLines {

  /** How many lines a rule is held against. */
  static final int MOST = 50;

  /** In each direction along the list. */
  private static final int MOST_LOOKED_AT = 250;

  private static final String COLUMNS =
      "select "
          + LineView.COLUMNS
          + ", l.reference_key, l.counterparty_key, l.occurrence, l.content_digest, l.fee from ";

  private static final String LINES = "intake.statement_line l";

  /** Each by its key, however many others the planner expects. */
  private static final String LINES_OF_LISTED =
      ") n cross join lateral (select l.* from intake.statement_line l"
          + " where l.id = n.line_id and l.booking_date = n.booking_date offset 0) l";

  private static final String OF =
      " join intake.file f on f.id = l.file_id join recon.side s on s.source_id = l.source_id"
          + " join intake.source c on c.id = l.source_id where s.reconciliation_id = ";

  private static final String SELECT_OF = COLUMNS + LINES + OF + "%s";

  private static final String SELECT = SELECT_OF.formatted("?");

  private static final String SOURCE =
      "(select source_id from recon.side where reconciliation_id = ? and position = ?)";

  /** A line as people see it and as rules see it. */
  record Seen(LineView view, MatchLine line) {}

  @Inject private Sql sql;

  /** A line on its side of a reconciliation. */
  Seen of(long reconciliationId, long line) {
    return sql.first(NearLines::read, SELECT + " and l.id = ?", reconciliationId, line)
        .orElseThrow();
  }

  /** The lines of a match, those of the first side first. */
  List<Seen> ofMatch(MatchView match) {
    return sql.list(
        NearLines::read,
        SELECT_OF.formatted("(select reconciliation_id from recon.match where id = ?)")
            + " and l.id = any (?::bigint[]) order by s.position, l.booking_date, l.id",
        match.id(),
        MatchReader.arrayOf(match.lines().stream().map(LineView::id).toList()));
  }

  /**
   * Open lines of a side around a line, itself not among them: those with the same reference first,
   * then in the same currency by amount and date.
   *
   * @param side whose lines, 1 or 2
   * @param days how far the booking dates may lie apart
   */
  List<Seen> around(long reconciliationId, Seen line, int side, int days) {
    JoinPlans plans = new JoinPlans(sql);
    Query query = Query.of(COLUMNS + LINES);
    if (isListed(reconciliationId, side)) {
      query = listedNear(reconciliationId, line, side);
      plans.followKeys();
    }
    query.add(OF + "?", reconciliationId).add(" and s.position = ?", side);
    Query around = query.add(openWithin(line.line(), days)).add(nearestFirst(line.line()));
    List<Seen> found = sql.list(NearLines::read, around.text(), around.parameters());
    plans.beFree();
    return found;
  }

  /** Whether all open lines of a side stand on their list; its indexes lead to the near ones. */
  private boolean isListed(long reconciliationId, int side) {
    return sql.first(
            row -> row.getBoolean(1),
            "select not exists (select from intake.file f left join recon.file_listing g"
                + " on g.file_id = f.id where f.source_id = "
                + SOURCE
                + " and f.status in ('ACCEPTED', 'PARTIAL') and g.complete is not true)",
            reconciliationId,
            side)
        .orElseThrow();
  }

  /** Some with the same reference, and the nearest by amount and by the amount's opposite. */
  private static Query listedNear(long reconciliationId, Seen line, int side) {
    BigDecimal amount = line.line().amount();
    String reference = line.view().reference();
    return Query.of(
            COLUMNS + "(with of as materialized (select " + SOURCE + " as source)",
            reconciliationId,
            side)
        .add(
            " (select line_id, booking_date from recon.open_line"
                + " where source_id = (select source from of) and reference <> ''"
                + " and reference = left(lower(?), 60) limit ?)",
            reference == null ? "" : reference,
            MOST_LOOKED_AT)
        .add(towards(">=", "", amount))
        .add(towards("<", " desc", amount))
        .add(towards(">=", "", amount.negate()))
        .add(towards("<", " desc", amount.negate()))
        .add(LINES_OF_LISTED);
  }

  private static Query towards(String which, String order, BigDecimal amount) {
    return Query.of(
        (" union (select line_id, booking_date from recon.open_line"
                + " where source_id = (select source from of)"
                + " and amount_rank %1$s recon.amount_rank(?)"
                + " order by amount_rank%2$s, line_id%2$s limit ?)")
            .formatted(which, order),
        amount,
        MOST_LOOKED_AT);
  }

  private static Query openWithin(MatchLine one, int days) {
    return Query.of(
        " and l.id <> ? and"
            + LinesInUse.condition("f")
            + " and l.booking_date between ?::date - ? and ?::date + ?"
            + " and not exists (select from recon.matched_line m where m.line_id = l.id)",
        one.id(),
        one.bookingDate(),
        days,
        one.bookingDate(),
        days);
  }

  private static Query nearestFirst(MatchLine one) {
    return Query.of(
        " order by l.reference_key = nullif(?, '') desc nulls last, l.currency = ? desc,"
            + " abs(abs(l.amount) - abs(?::numeric)), abs(l.booking_date - ?::date), l.id limit ?",
        one.reference() == null ? "" : one.reference(),
        one.currency(),
        one.amount(),
        one.bookingDate(),
        MOST);
  }

  private static Seen read(ResultSet row) throws SQLException {
    LineView view = LineView.read(row);
    return new Seen(
        view,
        new MatchLine(
            view.id(),
            view.bookingDate(),
            view.valueDate(),
            view.amount(),
            view.currency(),
            view.externalId(),
            row.getString("reference_key"),
            row.getString("counterparty_key"),
            view.account(),
            view.description(),
            row.getInt("occurrence"),
            row.getObject("content_digest", UUID.class),
            row.getBigDecimal("fee")));
  }
}
