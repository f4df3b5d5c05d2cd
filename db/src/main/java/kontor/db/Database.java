package kontor.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the bank's data is kept, and the two roles that may reach it. */
public record Database(String host, int port, String name, Role owner, Role app) {

  /** The address as the driver wants it. */
  public String url() {
    return "jdbc:postgresql://%s:%d/%s?ApplicationName=kontor".formatted(host, port, name);
  }

  /** A new connection as this role; the caller closes it. */
  public Connection open(Role role) throws SQLException {
    return DriverManager.getConnection(url(), role.name(), role.password());
  }

  /** The same server and roles, another database. */
  public Database named(String other) {
    return new Database(host, port, other, owner, app);
  }
}
