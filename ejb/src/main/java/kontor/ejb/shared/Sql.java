package kontor.ejb.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;

/**
 * Set-based SQL on the connection of the current transaction, the one whose tenant is set.
 *
 * <p>For volume and lists; what people change one by one goes through entities. A lost connection,
 * and a database without room, becomes {@link DatabaseUnavailableException}, any other fault {@link
 * SqlFaultException}.
 */
@ApplicationScoped
public class Sql {

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Works on the connection itself, for COPY and cursors. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws Exception;
  }

  /** The routines of PostgreSQL that make a table's file larger. */
  private static final Set<String> EXTENDING = Set.of("mdextend", "mdzeroextend");

  @Resource(lookup = "jdbc/kontor")
  private DataSource dataSource;

  /** All rows of a query; give a limit in the query itself. */
  public <T> List<T> list(Row<T> row, String query, Object... parameters) {
    return work(connection -> {
      try (var statement = prepared(connection, query, parameters);
          var result = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row.read(result));
        }
        return rows;
      }
    });
  }

  /** The first row of a query, if any. */
  public <T> Optional<T> first(Row<T> row, String query, Object... parameters) {
    return list(row, query, parameters).stream().findFirst();
  }

  /** Executes a statement and answers the number of rows it changed. */
  public int execute(String command, Object... parameters) {
    return work(connection -> {
      try (var statement = prepared(connection, command, parameters)) {
        statement.execute();
        return Math.max(statement.getUpdateCount(), 0);
      }
    });
  }

  /** Does something on the connection of the transaction; the connection stays open behind it. */
  public <T> T work(Work<T> work) {
    try (var connection = dataSource.getConnection()) {
      return work.on(connection);
    } catch (SQLException fault) {
      throw translated(fault);
    } catch (RuntimeException known) {
      throw known;
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String text, Object... parameters) throws SQLException {
    var statement = connection.prepareStatement(text);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private static RuntimeException translated(SQLException fault) {
    return DatabaseUnavailableException.isMeantBy(fault) || hasNoRoom(fault)
        ? new DatabaseUnavailableException(fault)
        : new SqlFaultException(fault);
  }

  /** A file that may not grow is no full disk to the database, and is told by who could not. */
  private static boolean hasNoRoom(SQLException fault) {
    return fault instanceof PSQLException told
        && told.getServerErrorMessage() != null
        && EXTENDING.contains(String.valueOf(told.getServerErrorMessage().getRoutine()));
  }
}
