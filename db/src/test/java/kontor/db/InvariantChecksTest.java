package kontor.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class InvariantChecksTest {

  @Test
  void should_find_nothing_broken_in_a_new_bank() throws SQLException {
    try (Connection app = TestDatabase.migrated().asApp();
        Connection owner = TestDatabase.migrated().asOwner()) {
      addTenant(owner);
      assertThat(InvariantChecks.broken(app)).isEmpty();
    }
  }

  @Test
  void should_name_the_check_and_the_row_that_broke_it() throws SQLException {
    try (Connection app = TestDatabase.migrated().asApp();
        Connection owner = TestDatabase.migrated().asOwner()) {
      addTenant(owner);
      owner.setAutoCommit(false);
      run(owner, "select set_config('kontor.tenant', '91', true)");
      run(
          owner,
          "insert into recon.matched_line (line_id, tenant, match_id, side, booking_date) values"
              + " (4711, 91, 1, 1, '2026-07-01')");
      owner.commit();
      assertThat(InvariantChecks.broken(app))
          .anySatisfy(
              sentence -> assertThat(sentence).contains("05_matched_lines_exist").contains("4711"));
      run(owner, "select set_config('kontor.tenant', '91', true)");
      run(owner, "delete from recon.matched_line where line_id = 4711");
      owner.commit();
    }
  }

  private static void addTenant(Connection owner) throws SQLException {
    owner.setAutoCommit(false);
    run(owner, "select set_config('kontor.tenant', '91', true)");
    run(
        owner,
        "insert into shared.tenant (id, code, name, base_currency, time_zone) values (91,"
            + " 'checked', 'Checked', 'EUR', 'UTC') on conflict do nothing");
    owner.commit();
  }

  private static void run(Connection connection, String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
