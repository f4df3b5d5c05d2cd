package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kontor.domain.shared.Slice;
import kontor.domain.shared.Total;
import kontor.ejb.shared.Keyset;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.SqlFaultException;

/**
 * Pages of open lines. Without a filter an index gives them in their order. With a filter one
 * bounded search finds all that fit, counts and sorts them; only where more fit than it counts, so
 * that they lie close, the index is walked until the page is full.
 */
@ApplicationScoped
class OpenPages {

  /** Lines a filter finds are counted up to here. */
  static final int COUNTED = 10_000;

  private static final String KEYS =
      "o.line_id, o.source_id, o.booking_date, o.amount_rank, o.reference, o.party";

  private record Found(Keyset.Row<LineView> row, long fitting) {}

  @Inject private Sql sql;

  Slice<LineView> page(OpenSide side, OpenFilter filter, Keyset keyset) {
    try {
      return filter.isNarrow() ? searched(side, filter, keyset) : walked(side, filter, keyset);
    } catch (SqlFaultException fault) {
      throw Keyset.refused(fault);
    }
  }

  private Slice<LineView> walked(OpenSide side, OpenFilter filter, Keyset keyset) {
    Query lines = fitting(side, filter, KEYS + ", 0 as fitting");
    lines.add(keyset.condition(), keyset.parameters()).add(keyset.limited());
    return keyset.slice(rows(read(side, keyset, lines)), side.total());
  }

  private Slice<LineView> searched(OpenSide side, OpenFilter filter, Keyset keyset) {
    Query lines =
        Query.of("with hit as materialized (")
            .add(fitting(side, filter, KEYS))
            .add(" limit ?) select o.*, (select count(*) from hit) as fitting", COUNTED + 1)
            .add(" from hit o where true")
            .add(keyset.condition(), keyset.parameters())
            .add(keyset.limited());
    List<Found> found = read(side, keyset, lines);
    long fitting = found.isEmpty() ? 0 : found.getFirst().fitting();
    Total total = Total.counted(fitting, COUNTED);
    return total.isExact()
        ? keyset.slice(rows(found), total)
        : walked(side, filter, keyset).of(total);
  }

  private static Query fitting(OpenSide side, OpenFilter filter, String columns) {
    Query query =
        Query.of(
            "select %s from %s o where o.source_id = ?".formatted(columns, side.lineTable()),
            side.source());
    filter.narrow(query);
    return query;
  }

  /** The lines behind the keys, which are few. */
  private List<Found> read(OpenSide side, Keyset keyset, Query keys) {
    Query query =
        Query.of("select " + keyset.columns() + ", o.fitting, " + LineView.COLUMNS + " from (")
            .add(keys)
            .add(
                ") o join intake.statement_line l on l.id = o.line_id"
                    + " and l.booking_date = o.booking_date"
                    + " join recon.side s on s.source_id = o.source_id"
                    + " and s.reconciliation_id = ? join intake.source c on c.id = o.source_id",
                side.reconciliation())
            .add(keyset.limited());
    return sql.list(
        row -> new Found(Keyset.row(OpenPages::line, row), row.getLong("fitting")),
        query.text(),
        query.parameters());
  }

  private static List<Keyset.Row<LineView>> rows(List<Found> found) {
    return found.stream().map(Found::row).toList();
  }

  private static LineView line(ResultSet row) throws SQLException {
    return LineView.read(row);
  }
}
