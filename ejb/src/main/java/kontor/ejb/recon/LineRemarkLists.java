package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kontor.domain.security.Permission;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.domain.shared.Total;
import kontor.ejb.recon.export.TableWriter;
import kontor.ejb.shared.Keyset;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** What the rules of a run said of single lines, rule by rule. */
@Stateless
@Tenanted
public class LineRemarkLists {

  /** The columns of the table. */
  public static final List<String> COLUMNS =
      List.of(
          "rule",
          "remark",
          "breakType",
          "side",
          "source",
          "externalId",
          "bookingDate",
          "amount",
          "currency",
          "reference");

  private static final String SELECT =
      "select k.rule, k.remark, k.break_type, k.line_id, s.name, c.code, l.external_id,"
          + " l.booking_date, l.amount, l.currency, l.reference";

  private static final String FROM =
      " from recon.line_remark k join recon.run r on r.id = k.run_id"
          + " join recon.side s on s.reconciliation_id = r.reconciliation_id"
          + " and s.position = k.side join intake.source c on c.id = s.source_id"
          + " join intake.statement_line l on l.id = k.line_id and l.booking_date = k.booking_date"
          + " where k.run_id = ?";

  /** By rule, and then as the lines came. */
  private enum ByRule implements Keyset.Order {
    RULE;

    @Override
    public String expression() {
      return "k.rule";
    }

    @Override
    public String type() {
      return "text";
    }
  }

  @Inject private Sql sql;
  @Inject private Runs runs;
  @Inject private Cursor cursor;

  /** One page. */
  @RolesAllowed(Permission.RECON_READ)
  public Slice<LineRemarkView> page(long run, Place place, long skipped, int size) {
    runs.get(run);
    Keyset keyset = new Keyset(ByRule.RULE, "k.line_id", false, place, size);
    Query query =
        Query.of(SELECT + ", " + keyset.columns() + FROM, run)
            .add(keyset.condition(), keyset.parameters())
            .add(keyset.limited() + " offset ?", skipped);
    return keyset.slice(
        sql.list(row -> Keyset.row(LineRemarkLists::read, row), query.text(), query.parameters()),
        total(run));
  }

  /** What the phases counted. */
  private Total total(long run) {
    return Total.exact(
        sql.first(
                row -> row.getLong(1),
                "select coalesce(sum(remarks), 0) from recon.run_phase where run_id = ?",
                run)
            .orElseThrow());
  }

  /** The whole table. */
  @RolesAllowed(Permission.RECON_READ)
  public void write(long run, TableWriter table) {
    cursor.write(
        table, row -> read(row).cells(), SELECT + FROM + " order by k.rule, k.line_id", run);
  }

  private static LineRemarkView read(ResultSet row) throws SQLException {
    String currency = row.getString(10);
    return new LineRemarkView(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        AmountText.scaled(row.getBigDecimal(9), currency),
        currency,
        row.getString(11));
  }
}
