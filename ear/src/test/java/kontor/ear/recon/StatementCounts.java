package kontor.ear.recon;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import kontor.db.Database;

/** How often the app role has executed each statement, by the database's own count. */
record StatementCounts(Map<String, Long> calls) {

  private static final String QUERY =
      "select query, sum(calls) from pg_stat_statements where userid = current_user::regrole"
          + " group by query";

  static StatementCounts now(Database database) throws SQLException {
    Map<String, Long> calls = new HashMap<>();
    try (Connection app = database.open(database.app());
        var statement = app.createStatement();
        var rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        calls.put(rows.getString(1), rows.getLong(2));
      }
    }
    return new StatementCounts(calls);
  }

  /** What was executed since an earlier count, of the statements looked for. */
  Map<String, Long> since(StatementCounts earlier, Predicate<String> wanted) {
    return new TreeMap<>(
        calls.entrySet().stream()
            .filter(entry -> wanted.test(entry.getKey()))
            .map(entry ->
                Map.entry(
                    entry.getKey(),
                    entry.getValue() - earlier.calls.getOrDefault(entry.getKey(), 0L)))
            .filter(entry -> entry.getValue() > 0)
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
