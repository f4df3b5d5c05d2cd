package kontor.ejb.intake;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kontor.domain.intake.LineStatus;
import kontor.domain.shared.Slice;
import kontor.ejb.shared.Sql;

/** Lines as rows, their status from the room that keeps the matches. */
@ApplicationScoped
public class LineRows {

  /** Lines {@code l} and their files {@code f}; a condition follows. */
  static final String FROM =
      " from intake.statement_line l join intake.file f on f.id = l.file_id where ";

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

  /** The lines behind a page of ids, in its order. */
  Slice<LineView> behind(Slice<Long> ids) {
    Map<Long, LineView> lines =
        withStates(
                sql.list(
                    LineRows::view,
                    SELECT + FROM + "l.id = any (?::bigint[])",
                    ids.items().stream().map(String::valueOf).collect(joining(",", "{", "}"))))
            .stream()
            .collect(toMap(LineView::id, Function.identity()));
    return new Slice<>(
        ids.items().stream().map(lines::get).filter(Objects::nonNull).toList(),
        ids.before(),
        ids.after(),
        ids.total());
  }

  /** What a status means, over line {@code l} and file {@code f}. */
  String condition(LineStatus status) {
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

  /** What having no match means of a file's lines, where that is known in a shorter way. */
  Optional<String> open(long fileId) {
    return states.isResolvable() ? states.get().open(fileId) : Optional.empty();
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
