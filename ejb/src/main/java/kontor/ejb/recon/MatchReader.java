package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kontor.domain.shared.Slice;
import kontor.ejb.shared.Sql;

/** Reads matches with their lines: two statements for a page, however many matches are on it. */
@ApplicationScoped
class MatchReader {

  private static final String SELECT =
      "select m.*, c.code, r.number, a.username as made_by_name, b.username as decided_by_name"
          + " from recon.match m join recon.reconciliation c on c.id = m.reconciliation_id"
          + " left join recon.rule_set r on r.id = m.rule_set_id"
          + " left join security.user_account a on a.id = m.made_by"
          + " left join security.user_account b on b.id = m.decided_by ";

  /** Which lines belong to a match: in one of three places, by its state. */
  static final String MEMBERS =
      "(select match_id, line_id, side, booking_date from recon.match_line"
          + " union all select match_id, line_id, side, booking_date from recon.suggested_line"
          + " union all select match_id, line_id, side, booking_date from recon.past_line)";

  @Inject private Sql sql;

  Optional<MatchView> find(long id) {
    return list("where m.id = ?", id).stream().findFirst();
  }

  /** The matches a where clause over {@code m} chooses, with their lines. */
  List<MatchView> list(String where, Object... parameters) {
    List<MatchView> bare = sql.list(MatchReader::read, SELECT + where, parameters);
    Map<Long, List<LineView>> lines = lines(bare.stream().map(MatchView::id).toList());
    return bare.stream().map(m -> m.with(lines.getOrDefault(m.id(), List.of()))).toList();
  }

  /** The matches behind a page of numbers. */
  Slice<MatchView> withLines(Slice<Long> numbers) {
    Map<Long, MatchView> matches =
        list("where m.id = any (?::bigint[])", arrayOf(numbers.items())).stream()
            .collect(Collectors.toMap(MatchView::id, Function.identity()));
    return new Slice<>(
        numbers.items().stream().map(matches::get).filter(Objects::nonNull).toList(),
        numbers.before(),
        numbers.after(),
        numbers.total());
  }

  private Map<Long, List<LineView>> lines(List<Long> matches) {
    return sql
        .list(
            row -> Map.entry(row.getLong("match_id"), LineView.read(row)),
            "select x.match_id, "
                + LineView.COLUMNS
                + " from "
                + MEMBERS
                + " x join recon.match m on m.id = x.match_id"
                + " join recon.side s on s.reconciliation_id = m.reconciliation_id"
                + " and s.position = x.side join intake.source c on c.id = s.source_id"
                + " join intake.statement_line l on l.id = x.line_id"
                + " and l.booking_date = x.booking_date"
                + " where x.match_id = any (?::bigint[]) order by x.match_id, x.side, l.id",
            arrayOf(matches))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** A PostgreSQL array as text. */
  static String arrayOf(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private static MatchView read(ResultSet row) throws SQLException {
    return new MatchView(
        row.getLong("id"),
        row.getString("code"),
        row.getString("rule"),
        row.getObject("number", Integer.class),
        row.getString("status"),
        row.getInt("confidence"),
        row.getString("reason"),
        row.getString("made_by_name"),
        at(row, "made_at"),
        row.getString("decided_by_name"),
        at(row, "decided_at"),
        row.getObject("solutions", Integer.class),
        row.getObject("solutions_complete", Boolean.class),
        row.getObject("run_id", Long.class),
        List.of());
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
