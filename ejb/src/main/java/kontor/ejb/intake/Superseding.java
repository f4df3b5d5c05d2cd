package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;

/**
 * Statements that stand in the place of others: the lines of the superseded ones take part in
 * nothing while the newer one counts.
 */
@ApplicationScoped
class Superseding {

  @Inject private Sql sql;
  @Inject private Instance<LineStates> states;
  @Inject private AuditTrail audit;

  /** Whether a line of them is matched; nobody matches one until the transaction ends. */
  boolean anyMatched(List<PlacedStatement> statements) {
    return states.isResolvable()
        && statements.stream()
            .map(PlacedStatement::place)
            .anyMatch(place -> states.get().anyMatched(place.file(), place.position()));
  }

  /** Takes the older ones out of use; suggestions with their lines are withdrawn. */
  void supersede(StatementPlace newer, List<PlacedStatement> older) {
    older.stream().map(PlacedStatement::place).forEach(place -> supersede(newer, place));
  }

  private void supersede(StatementPlace newer, StatementPlace older) {
    int superseded =
        sql.execute(
            "update intake.statement set superseded_by_file = ?, superseded_by_position = ?"
                + " where file_id = ? and position = ? and superseded_by_file is null",
            newer.file(),
            newer.position(),
            older.file(),
            older.position());
    count(older.file(), superseded);
    if (states.isResolvable()) {
      states.get().withdrawSuggestions(older.file(), older.position());
    }
    note("STATEMENT_SUPERSEDED", older, newer);
  }

  /**
   * Undoes what the statements of a file superseded: it counts no more. What one of them had
   * superseded is superseded by the one that superseded it, else it is back.
   */
  void undo(long fileId) {
    sql.execute(
        """
        update intake.statement o set superseded_by_file = n.superseded_by_file,
          superseded_by_position = n.superseded_by_position
        from intake.statement n where n.file_id = ? and n.superseded_by_file <> n.file_id
          and o.superseded_by_file = n.file_id and o.superseded_by_position = n.position
        """,
        fileId);
    bringBack(fileId, null);
    int own =
        sql.execute(
            "update intake.statement set superseded_by_file = null, superseded_by_position = null"
                + " where file_id = ? and superseded_by_file is not null",
            fileId);
    count(fileId, -own);
  }

  /** What one statement superseded is back: it turned out to be another. */
  void undo(StatementPlace newer) {
    bringBack(newer.file(), newer.position());
  }

  private void bringBack(long fileId, Integer statement) {
    List<StatementPlace> back =
        sql.list(
            row -> new StatementPlace(row.getLong(1), row.getInt(2)),
            "update intake.statement set superseded_by_file = null, superseded_by_position = null"
                + " where superseded_by_file = ? and (?::integer is null or superseded_by_position"
                + " = ?) returning file_id, position",
            fileId,
            statement,
            statement);
    back.forEach(place -> {
      count(place.file(), -1);
      if (place.file() != fileId) {
        note("STATEMENT_BROUGHT_BACK", place, null);
      }
    });
  }

  private void count(long file, int more) {
    if (more != 0) {
      sql.execute(
          "update intake.file set superseded = superseded + ?, version = version + 1 where id = ?",
          more,
          file);
    }
  }

  private void note(String action, StatementPlace statement, StatementPlace by) {
    var after = Json.createObjectBuilder().add("statement", statement.position());
    if (by != null) {
      after.add("supersededByFile", by.file()).add("supersededByStatement", by.position());
    }
    audit.done(AuditRecord.of(action, "file", statement.file()).with(null, after.build()));
  }
}
