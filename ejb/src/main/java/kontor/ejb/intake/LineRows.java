package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kontor.domain.intake.LineStatus;
import kontor.domain.shared.Page;
import kontor.ejb.shared.Sql;

/** Lines as rows, their status from the room that keeps the matches. */
@ApplicationScoped
public class LineRows {

  private static final String FROM =
      " from intake.statement_line l join intake.file f on f.id = l.file_id ";
  private static final String SELECT =
      """
      select %s as held, %s as superseded, l.id, l.external_id, l.booking_date, l.value_date, l.amount, l.currency, l.reference,
             l.counterparty, l.account, l.description, l.status, l.fee, l.balance, l.pending,
             exists (select from intake.repeated_line r where r.line_id = l.id) as repeated,
             exists (select from intake.correction c where c.line_id = l.id) as corrected, l.file_id, l.line, f.status as file_status
      """
          .formatted(LinesInUse.held("f"), LinesInUse.superseded("f"));

  @Inject private Sql sql;
  @Inject private Instance<LineStates> states;

  /** The lines of a file in its order. */
  Page<LineView> ofFile(long fileId, int page, int size, long total) {
    List<LineView> lines =
        sql.list(
            LineRows::view,
            SELECT + FROM + "where l.file_id = ? order by l.statement, l.line limit ? offset ?",
            fileId,
            size,
            (long) page * size);
    return Page.of(withStates(lines), total);
  }

  /** The lines of a source's files that count or were discarded, newest booking first. */
  Page<LineView> ofSource(long sourceId, LineFilter filter, int page, int size) {
    List<Object> parameters = new ArrayList<>();
    String where = where(sourceId, filter, parameters);
    long total =
        sql.first(row -> row.getLong(1), "select count(*)" + FROM + where, parameters.toArray())
            .orElse(0L);
    parameters.add(size);
    parameters.add((long) page * size);
    List<LineView> lines =
        sql.list(
            LineRows::view,
            SELECT + FROM + where + " order by l.booking_date desc, l.id desc limit ? offset ?",
            parameters.toArray());
    return Page.of(withStates(lines), total);
  }

  private String where(long sourceId, LineFilter filter, List<Object> parameters) {
    StringBuilder where =
        new StringBuilder(
            "where l.source_id = ? and f.status in ('ACCEPTED', 'PARTIAL', 'DISCARDED')");
    parameters.add(sourceId);
    and(where, parameters, " and l.booking_date >= ?", filter.from());
    and(where, parameters, " and l.booking_date < ?", filter.to());
    and(where, parameters, " and l.currency = ?", blankToNull(filter.currency()));
    and(where, parameters, " and " + CONTAINS, blankToNull(filter.text()));
    if (filter.status() != null) {
      where.append(" and ").append(condition(filter.status()));
    }
    return where.toString();
  }

  private static final String CONTAINS =
      """
      position(upper(?) in upper(concat_ws(' ', l.external_id, l.reference, l.counterparty, l.description))) > 0
      """;

  private static void and(
      StringBuilder where, List<Object> parameters, String condition, Object value) {
    if (value != null) {
      where.append(condition);
      parameters.add(value);
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private String condition(LineStatus status) {
    String excluded = "(l.pending or f.status = 'DISCARDED' or " + LinesInUse.superseded("f") + ")";
    return switch (status) {
      case EXCLUDED -> excluded;
      case HELD -> "not " + excluded + " and " + LinesInUse.held("f");
      case MATCHED, SUGGESTED -> "not " + excluded + " and " + kept(status);
      case OPEN ->
          "not %s and not %s and not %s and not %s"
              .formatted(
                  excluded,
                  LinesInUse.held("f"),
                  kept(LineStatus.MATCHED),
                  kept(LineStatus.SUGGESTED));
    };
  }

  private String kept(LineStatus status) {
    return states.isResolvable() ? "(" + states.get().condition(status) + ")" : "false";
  }

  private List<LineView> withStates(List<LineView> lines) {
    List<Long> open =
        lines.stream().filter(l -> l.status() == LineStatus.OPEN).map(LineView::id).toList();
    if (open.isEmpty() || !states.isResolvable()) {
      return lines;
    }
    Map<Long, LineStatus> kept = states.get().statesOf(open);
    return lines.stream()
        .map(line -> line.in(kept.getOrDefault(line.id(), line.status())))
        .toList();
  }

  boolean anyMatched(long fileId) {
    return states.isResolvable() && states.get().anyMatched(fileId);
  }

  /** Takes suggestions back that have a line of the file. */
  void withdrawSuggestions(long fileId) {
    if (states.isResolvable()) {
      states.get().withdrawSuggestions(fileId, null);
    }
  }

  private static LineView view(ResultSet row) throws SQLException {
    return new LineView(
        row.getLong("id"),
        row.getString("external_id"),
        row.getObject("booking_date", LocalDate.class),
        row.getObject("value_date", LocalDate.class),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getString("reference"),
        row.getString("counterparty"),
        row.getString("account"),
        row.getString("description"),
        row.getString("status"),
        row.getBigDecimal("fee"),
        row.getBigDecimal("balance"),
        status(row),
        row.getBoolean("repeated"),
        row.getBoolean("corrected"),
        row.getLong("file_id"),
        row.getInt("line"));
  }

  /** As far as its file tells. */
  private static LineStatus status(ResultSet row) throws SQLException {
    if (row.getBoolean("pending")
        || row.getBoolean("superseded")
        || "DISCARDED".equals(row.getString("file_status"))) {
      return LineStatus.EXCLUDED;
    }
    return row.getBoolean("held") ? LineStatus.HELD : LineStatus.OPEN;
  }
}
