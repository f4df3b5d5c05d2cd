package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kontor.ejb.recon.export.TableWriter;
import kontor.ejb.shared.Sql;

/** Reads a long result through a server-side cursor and writes it on, row by row. */
@ApplicationScoped
class Cursor {

  private static final int ROWS_AT_ONCE = 1_000;

  /** Turns one row of the result into the cells of the table. */
  @FunctionalInterface
  interface Cells {
    List<?> of(ResultSet row) throws SQLException;
  }

  @Inject private Sql sql;

  /** Writes all rows; needs a transaction, or the driver would fetch everything at once. */
  void write(TableWriter table, Cells cells, String query, Object... parameters) {
    sql.work(connection -> write(connection, table, cells, query, parameters));
  }

  private static Void write(
      Connection connection, TableWriter table, Cells cells, String query, Object... parameters)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      bind(statement, parameters);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          table.row(cells.of(row));
        }
      }
      return null;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
