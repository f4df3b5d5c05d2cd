package kontor.ear.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import kontor.ear.launch.Kontor;
import kontor.ear.launch.Patience;
import kontor.ear.running.WholeDatabase;

/**
 * A database with nothing to do: nobody vacuums what the turn before has left, and all its pages
 * are written. Whoever is timed next uses the machine alone.
 */
record DatabaseAtRest(WholeDatabase database) {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String VACUUMED =
      "select pid from pg_stat_activity where backend_type = 'autovacuum worker'";

  static DatabaseAtRest of(Kontor kontor) {
    return new DatabaseAtRest(new WholeDatabase(kontor));
  }

  void await() throws SQLException {
    if (!Patience.of(LONGEST).until(() -> database.rows(VACUUMED).isEmpty())) {
      throw new AssertionError("The database is still vacuumed.");
    }
    try (Connection administrator = database.connect();
        var statement = administrator.createStatement()) {
      statement.execute("checkpoint");
    }
  }
}
