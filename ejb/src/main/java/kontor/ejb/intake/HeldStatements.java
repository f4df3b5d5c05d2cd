package kontor.ejb.intake;

import kontor.ejb.shared.Sql;

/** Lets a held statement go; its file is accepted with the last one when no row was rejected. */
final class HeldStatements {

  private HeldStatements() {}

  static void release(Sql sql, StatementPlace statement) {
    sql.execute(
        "update intake.statement set held = false where file_id = ? and position = ?",
        statement.file(),
        statement.position());
    sql.execute(
        "update intake.file set held = held - 1, version = version + 1,"
            + " status = case when held = 1 and rejected = 0 then 'ACCEPTED' else status end"
            + " where id = ?",
        statement.file());
  }
}
