package kontor.ear.security;

import java.sql.Connection;
import java.sql.SQLException;
import kontor.db.Database;
import kontor.ear.running.RunningPortal;

/** A bank of a test's own, whose administrators have the demo users' password. */
record OtherBank(int id) {

  /** Makes the bank with these administrators and nobody else. */
  static void withAdmins(int id, String... usernames) throws SQLException {
    OtherBank bank = new OtherBank(id);
    Database database = RunningPortal.kontor().database().database();
    try (Connection owner = database.open(database.owner())) {
      owner.setAutoCommit(false);
      bank.found(owner);
      for (String username : usernames) {
        bank.letIn(owner, username);
      }
      owner.commit();
    }
  }

  private void found(Connection owner) throws SQLException {
    execute(owner, "select set_config('kontor.tenant', '%d', true)".formatted(id));
    execute(
        owner,
        "insert into shared.tenant (id, code, name, base_currency, time_zone)"
            + " values (%1$d, 'bank%1$d', 'Other', 'EUR', 'UTC')".formatted(id));
  }

  private void letIn(Connection owner, String username) throws SQLException {
    execute(
        owner,
        "insert into security.user_account (tenant, username, display_name, password_hash,"
            + " must_change_password) select %d, '%s', 'Administrator', password_hash, false"
                .formatted(id, username)
            + " from security.user_account where username = 'admin'");
    execute(
        owner,
        "insert into security.user_role (user_id, role, tenant) select id, 'admin', tenant"
            + " from security.user_account where username = '%s'".formatted(username));
  }

  private static void execute(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
