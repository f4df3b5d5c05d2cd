package kontor.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The superuser's part: makes the owner and the app role, the database, and the extension only a
 * superuser may make.
 *
 * <p>Every step may be repeated. On a PostgreSQL of one's own its administrator does the same by
 * hand, from the files in {@code kontor/db/bootstrap}.
 */
public final class Bootstrap {
  private final Database database;
  private final Role superuser;

  public Bootstrap(Database database, Role superuser) {
    this.database = database;
    this.superuser = superuser;
  }

  /** Makes what is not there yet and sets both roles' passwords. */
  public void run() {
    try {
      makeRolesAndDatabase();
      prepareDatabase();
    } catch (SQLException e) {
      throw new DatabaseUnavailable("The database cannot be prepared: " + e.getMessage(), e);
    }
  }

  private void makeRolesAndDatabase() throws SQLException {
    try (Connection connection = open(database.named("postgres"));
        Statement statement = connection.createStatement()) {
      nameRoles(connection);
      statement.execute(script("roles.sql"));
      if (!exists(connection)) {
        statement.execute(
            "create database %s owner %s encoding 'UTF8' template template0"
                .formatted(
                    statement.enquoteIdentifier(database.name(), true),
                    statement.enquoteIdentifier(database.owner().name(), true)));
      }
    }
  }

  private void prepareDatabase() throws SQLException {
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      nameRoles(connection);
      statement.execute(script("database.sql"));
    }
  }

  private boolean exists(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select from pg_database where datname = ?")) {
      query.setString(1, database.name());
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private void nameRoles(Connection connection) throws SQLException {
    name(connection, "kontor.owner", database.owner().name());
    name(connection, "kontor.owner_password", database.owner().password());
    name(connection, "kontor.app", database.app().name());
    name(connection, "kontor.app_password", database.app().password());
  }

  private static void name(Connection connection, String setting, String value)
      throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, false)")) {
      set.setString(1, setting);
      set.setString(2, value);
      set.execute();
    }
  }

  private Connection open(Database where) throws SQLException {
    return DriverManager.getConnection(where.url(), superuser.name(), superuser.password());
  }

  private static String script(String name) {
    try (InputStream script = Bootstrap.class.getResourceAsStream("bootstrap/" + name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
