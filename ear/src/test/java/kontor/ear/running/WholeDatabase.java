package kontor.ear.running;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kontor.ear.launch.Kontor;

/** The running database as its own administrator sees it: all tenants, all connections. */
public record WholeDatabase(Kontor kontor) {

  /** That of the portal all tests share. */
  public static WholeDatabase shared() {
    return new WholeDatabase(RunningPortal.kontor());
  }

  /** The rows a query finds, their columns parted by bars. */
  public List<String> rows(String query, Object... parameters) {
    try (Connection connection = connect();
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return rows(statement.executeQuery());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> rows(ResultSet result) throws SQLException {
    List<String> rows = new ArrayList<>();
    int columns = result.getMetaData().getColumnCount();
    while (result.next()) {
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        values.add(String.valueOf(result.getString(i)));
      }
      rows.add(String.join("|", values));
    }
    return rows;
  }

  /** A connection of one's own. */
  public Connection connect() throws SQLException {
    return kontor
        .database()
        .database()
        .open(kontor.database().embedded().orElseThrow().superuser());
  }
}
