package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import kontor.ear.launch.Patience;

/**
 * Something the portal's work needs, kept back by a transaction of its own: the work stands still
 * at it, inside its statement, until this is closed.
 */
final class Hold implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String SOMEBODY_WAITS =
      "select exists (select from pg_stat_activity"
          + " where pg_backend_pid() = any (pg_blocking_pids(pid)))";

  private final Connection connection;

  private Hold(Connection connection) {
    this.connection = connection;
  }

  /** Nobody writes to the table; reading goes on. */
  static Hold onTable(Bank bank, String table) {
    return of(bank, "lock table %s in share mode".formatted(table));
  }

  /** Nobody even reads the table. */
  static Hold fromReaders(Bank bank, String table) {
    return of(bank, "lock table %s in access exclusive mode".formatted(table));
  }

  /** The run cannot note that its phase is done, though all its work is. */
  static Hold onPhaseDone(Bank bank, long run, int position) {
    return of(
        bank,
        "insert into recon.run_phase (run_id, position, tenant, name, millis)"
            + " select id, %d, tenant, 'held', 0 from recon.run where id = %d"
                .formatted(position, run));
  }

  private static Hold of(Bank bank, String command) {
    try {
      Hold hold = new Hold(bank.connect());
      hold.connection.setAutoCommit(false);
      hold.execute(command);
      return hold;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** Returns when the portal stands still at it. */
  Hold awaitSomebody() {
    assertThat(Patience.of(LIMIT).until(this::somebodyWaits)).as("somebody waits").isTrue();
    return this;
  }

  private boolean somebodyWaits() {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SOMEBODY_WAITS)) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Lets go; a database that was stopped meanwhile has let go already. */
  @Override
  public void close() {
    try (connection) {
      if (connection.isValid(1)) {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
