package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.domain.shared.Total;
import kontor.ejb.recon.export.TableWriter;
import kontor.ejb.shared.Keyset;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** The matches of a run: MATCHED, CONFIRMED and SUGGESTED, page by page or as a whole table. */
@Stateless
@Tenanted
public class MatchLists {

  /** The columns of the table. */
  public static final List<String> COLUMNS =
      List.of(
          "match",
          "rule",
          "status",
          "confidence",
          "side",
          "source",
          "externalId",
          "bookingDate",
          "amount",
          "currency",
          "reference");

  /** The matches {@code m} of a run; its bounds let the primary key find them. */
  private static final String OF_RUN = "m.run_id = ? and m.id between ? and ? and m.";

  private static final int COUNTED = 10_000;
  private static final String ALIVE = "status in ('MATCHED', 'CONFIRMED', 'SUGGESTED')";

  @Inject private Sql sql;
  @Inject private MatchReader reader;
  @Inject private Cursor cursor;

  /** One page of a run's matches, in the order they were made. */
  @RolesAllowed(Permission.RECON_READ)
  public Slice<MatchView> page(long run, Place place, long skipped, int size) {
    Numbers numbers = numbers(run);
    Keyset keyset = new Keyset(MatchedSort.NUMBER, "m.id", false, place, size);
    Query query =
        Query.of(
            "select " + keyset.columns() + " from recon.match m where " + OF_RUN + ALIVE,
            run,
            numbers.first(),
            numbers.last());
    query.add(keyset.condition(), keyset.parameters()).add(keyset.limited() + " offset ?", skipped);
    return reader.withLines(
        keyset.slice(
            sql.list(
                row -> Keyset.row(each -> each.getLong("sort_id"), row),
                query.text(),
                query.parameters()),
            total(run, numbers)));
  }

  /** Counted as long as they are few, else what the phases made. */
  private Total total(long run, Numbers numbers) {
    long counted =
        one(
            "select count(*) from (select from recon.match m where "
                + OF_RUN
                + ALIVE
                + " limit ?) m",
            run,
            numbers.first(),
            numbers.last(),
            COUNTED + 1);
    return counted <= COUNTED
        ? Total.exact(counted)
        : Total.about(
            one("select sum(matches + suggestions) from recon.run_phase where run_id = ?", run));
  }

  private long one(String query, Object... parameters) {
    return sql.first(row -> row.getLong(1), query, parameters).orElseThrow();
  }

  /** The whole table, a row for each line of each match. */
  @RolesAllowed(Permission.RECON_READ)
  public void write(long run, TableWriter table) {
    Numbers numbers = numbers(run);
    cursor.write(
        table,
        MatchLists::cells,
        "select m.id, m.rule, m.status, m.confidence, s.name, c.code, l.external_id,"
            + " l.booking_date, l.amount, l.currency, l.reference from recon.match m"
            + " join (select match_id, line_id, side, booking_date from recon.match_line"
            + " union all select match_id, line_id, side, booking_date from recon.suggested_line) x"
            + " on x.match_id = m.id"
            + " join recon.side s on s.reconciliation_id = m.reconciliation_id"
            + " and s.position = x.side join intake.source c on c.id = s.source_id"
            + " join intake.statement_line l on l.id = x.line_id"
            + " and l.booking_date = x.booking_date where "
            + OF_RUN
            + ALIVE
            + " order by m.id, x.side, l.id",
        run,
        numbers.first(),
        numbers.last());
  }

  private static List<?> cells(ResultSet row) throws SQLException {
    String currency = row.getString(10);
    BigDecimal amount = AmountText.scaled(row.getBigDecimal(9), currency);
    return Arrays.asList(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        amount,
        currency,
        row.getString(11));
  }

  private Numbers numbers(long run) {
    return sql.first(
            row -> new Numbers(row.getLong(1), row.getLong(2)),
            "select first_match, last_match from recon.run where id = ?",
            run)
        .orElseThrow(() -> DomainException.notFound("run", run));
  }

  /** Between which ids the matches of a run are found; none before its first phase. */
  private record Numbers(long first, long last) {}
}
