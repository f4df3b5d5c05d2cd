package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Sql;

/** Rejected rows and what became of them, as rows. */
@ApplicationScoped
public class RejectRows {

  private static final String SELECT =
      """
      select r.id, r.statement, r.line, r.field, r.value, r.reason, r.original,
             c.kind, c.corrected, c.line_id, c.reason as why, c.made_at, u.username
      from intake.reject r
      left join intake.correction c on c.reject_id = r.id
      left join security.user_account u on u.id = c.made_by
      """;

  @Inject private Sql sql;

  /** In the order of the file. */
  List<RejectView> ofFile(long file, int page, int size) {
    return sql.list(
        RejectRows::view,
        SELECT + "where r.file_id = ? order by r.line, r.id limit ? offset ?",
        file,
        size,
        (long) page * size);
  }

  /** How many rows of a file a person settled. */
  int settled(long file) {
    return sql.first(
            row -> row.getInt(1), "select count(*) from intake.correction where file_id = ?", file)
        .orElse(0);
  }

  /** The reject; throws when the file has none of this id. */
  RejectView require(long file, long id) {
    return sql.first(RejectRows::view, SELECT + "where r.file_id = ? and r.id = ?", file, id)
        .orElseThrow(() -> DomainException.notFound("rejected row", id));
  }

  /** The open reject that follows a place in the file, or the first of the file behind the last. */
  Optional<Long> openAfter(long file, RejectView last) {
    return sql.first(
        row -> row.getLong(1),
        """
        select r.id from intake.reject r where r.file_id = ?
          and not exists (select from intake.correction c where c.reject_id = r.id)
        order by (r.line, r.id) <= (?, ?), r.line, r.id limit 1
        """,
        file,
        last.line(),
        last.id());
  }

  private static RejectView view(ResultSet row) throws SQLException {
    return new RejectView(
        row.getLong("id"),
        row.getInt("statement"),
        row.getInt("line"),
        row.getString("field"),
        row.getString("value"),
        row.getString("reason"),
        RawRowDocument.read(row.getString("original")),
        row.getString("kind") == null ? null : settled(row));
  }

  private static SettledReject settled(ResultSet row) throws SQLException {
    return new SettledReject(
        RawRowDocument.read(row.getString("corrected")),
        row.getObject("line_id", Long.class),
        row.getString("why"),
        row.getString("username"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }
}
