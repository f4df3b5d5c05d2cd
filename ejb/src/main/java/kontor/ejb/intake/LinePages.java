package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kontor.domain.intake.LineStatus;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.domain.shared.Total;
import kontor.ejb.shared.Keyset;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.SqlFaultException;

/**
 * Pages of lines, of a file or a source. The file's own figures say how many there are; what a
 * filter finds is counted up to a bound, in the search that finds it.
 */
@ApplicationScoped
class LinePages {

  /** Lines a filter finds are counted up to here. */
  static final int COUNTED = 10_000;

  private record Found(Keyset.Row<Long> row, long fitting) {}

  private record Known(long lines, LocalDate first, LocalDate last) {}

  @Inject private Sql sql;
  @Inject private LineRows rows;

  /** The lines of a file. */
  Slice<LineView> ofFile(
      long fileId,
      LineFilter filter,
      LineSort sort,
      boolean descending,
      Place place,
      long skipped,
      int size) {
    LineCondition lines = new LineCondition("l.file_id = ?", fileId);
    Keyset keyset = new Keyset(sort, sort.id(), descending, place, size);
    if (filter.status() == LineStatus.OPEN || filter.status() == LineStatus.SUGGESTED) {
      rows.open(fileId).ifPresent(lines::and);
    }
    return page(known("id = ?", fileId), lines, filter, keyset, skipped);
  }

  /** The lines of a source's files that count or were discarded, newest booking first. */
  Slice<LineView> ofSource(long sourceId, LineFilter filter, Place place, long skipped, int size) {
    String files = "source_id = ? and status in ('ACCEPTED', 'PARTIAL', 'DISCARDED')";
    LineCondition lines =
        new LineCondition(
            "l.source_id = ? and f.status in ('ACCEPTED', 'PARTIAL', 'DISCARDED')", sourceId);
    LineSort sort = LineSort.BOOKING_DATE;
    return page(
        known(files, sourceId),
        lines,
        filter,
        new Keyset(sort, sort.id(), true, place, size),
        skipped);
  }

  private Known known(String files, long id) {
    return sql.first(
            row ->
                new Known(
                    row.getLong(1),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class)),
            "select coalesce(sum(lines), 0), min(first_day), max(last_day)"
                + " from intake.file where "
                + files,
            id)
        .orElseThrow();
  }

  private Slice<LineView> page(
      Known known, LineCondition lines, LineFilter filter, Keyset keyset, long skipped) {
    lines.and(" and l.booking_date >= ?", known.first());
    lines.and(" and l.booking_date <= ?", known.last());
    lines.narrow(filter, rows::condition);
    try {
      return rows.behind(
          filter.isNarrow()
              ? searched(lines, keyset, skipped)
              : walked(lines, keyset, skipped, Total.exact(known.lines())));
    } catch (SqlFaultException fault) {
      throw Keyset.refused(fault);
    }
  }

  /** Counts, sorts and pages what fits in one go, unless too much does. */
  private Slice<Long> searched(LineCondition lines, Keyset keyset, long skipped) {
    List<Found> found =
        sql.list(
            row -> new Found(Keyset.row(LinePages::id, row), row.getLong("fitting")),
            "with hit as materialized (select l.*"
                + LineRows.FROM
                + lines.text()
                + " limit ?) select l.id, (select count(*) from hit) as fitting, "
                + keyset.columns()
                + " from hit l where true"
                + keyset.condition()
                + keyset.limited()
                + " offset ?",
            lines.parameters(COUNTED + 1, keyset.parameters(), skipped));
    Total total = Total.counted(found.isEmpty() ? 0 : found.getFirst().fitting(), COUNTED);
    return total.isExact()
        ? keyset.slice(found.stream().map(Found::row).toList(), total)
        : walked(lines, keyset, skipped, total);
  }

  private Slice<Long> walked(LineCondition lines, Keyset keyset, long skipped, Total total) {
    return keyset.slice(
        sql.list(
            row -> Keyset.row(LinePages::id, row),
            "select l.id, "
                + keyset.columns()
                + LineRows.FROM
                + lines.text()
                + keyset.condition()
                + keyset.limited()
                + " offset ?",
            lines.parameters(null, keyset.parameters(), skipped)),
        total);
  }

  private static long id(ResultSet row) throws SQLException {
    return row.getLong("id");
  }
}
