package kontor.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void should_be_durable_and_listen_on_the_loopback_address_only() throws SQLException {
    try (Connection connection = database.asApp()) {
      assertThat(setting(connection, "fsync")).isEqualTo("on");
      assertThat(setting(connection, "full_page_writes")).isEqualTo("on");
      assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void should_connect_the_portal_as_a_role_without_privileges() throws SQLException {
    try (Connection connection = database.asApp()) {
      assertThat(
              answer(
                  connection,
                  "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                      + " where rolname = current_user"))
          .isEqualTo("f");
    }
  }

  @Test
  void should_bound_the_time_of_the_portals_statements() throws SQLException {
    try (Connection connection = database.asApp()) {
      assertThat(setting(connection, "statement_timeout")).isEqualTo("10min");
    }
  }

  @Test
  void should_migrate_only_once() {
    assertThat(new Migrations(database.database()).run()).isZero();
  }

  private static String setting(Connection connection, String name) throws SQLException {
    return answer(connection, "show " + name);
  }

  private static String answer(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
