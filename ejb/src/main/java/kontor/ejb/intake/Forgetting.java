package kontor.ejb.intake;

import kontor.ejb.shared.Sql;

/** Takes back what was loaded of a file that is not accepted; its row, locked before, stays. */
final class Forgetting {

  private Forgetting() {}

  /** Lines, rejects and bytes: as if it had never come, but for its row. */
  static void everything(Sql sql, long fileId) {
    lines(sql, fileId);
    sql.execute("delete from intake.reject where file_id = ?", fileId);
    sql.execute("delete from intake.file_chunk where file_id = ?", fileId);
    rejected(sql, fileId, true);
  }

  /** The lines only: rejects and bytes stay to be looked at. */
  static void linesOnly(Sql sql, long fileId) {
    lines(sql, fileId);
    rejected(sql, fileId, false);
  }

  private static void lines(Sql sql, long fileId) {
    sql.execute("select intake.forget_unaccepted_lines(?)", fileId);
    sql.execute("delete from intake.statement where file_id = ?", fileId);
    KnownLines.forget(sql, fileId);
  }

  private static void rejected(Sql sql, long fileId, boolean bytesToo) {
    sql.execute(
        """
        update intake.file set status = 'REJECTED', lines = 0, repeated = 0, records_read = 0,
          first_day = null, last_day = null, chunks = case when ? then 0 else chunks end,
          rejected = case when ? then 0 else rejected end, read_at = clock_timestamp()
        where id = ?
        """,
        bytesToo,
        bytesToo,
        fileId);
  }
}
