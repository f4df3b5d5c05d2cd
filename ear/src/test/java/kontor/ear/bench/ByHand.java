package kontor.ear.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The simple workload as a good database engineer would do it by hand: one connection, statement by
 * statement, timed from the first {@code create} to the last count.
 */
final class ByHand {

  private static final String COPY =
      "copy by_hand.line (external_id, booking_date, value_date, amount, currency, reference,"
          + " counterparty, description) from stdin csv header";
  private static final String MATCHES =
      "select a.external_id || ' ' || b.external_id from by_hand.match_line x"
          + " join by_hand.line a on a.id = x.line_id and x.side = 1"
          + " join by_hand.match_line y on y.match_id = x.match_id and y.side = 2"
          + " join by_hand.line b on b.id = y.line_id order by 1";

  /** As much of a file is sent at once, as by the product's client. */
  private static final int PIECE = 128 * 1024;

  private final Connection connection;

  ByHand(Connection connection) {
    this.connection = connection;
  }

  /**
   * Runs the whole workload and answers how long it took; what was there before is dropped first.
   */
  Duration run(SimpleWorkload workload) throws SQLException, IOException {
    drop();
    List<String> statements = statements();
    long start = System.nanoTime();
    for (String statement : statements) {
      switch (statement) {
        case "copy bank" -> copy(workload.bank());
        case "copy ledger" -> copy(workload.ledger());
        default -> execute(statement);
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  void drop() throws SQLException {
    execute("drop schema if exists by_hand cascade");
    execute("drop table if exists hit");
  }

  /** The matched pairs by the files' own ids, in order. */
  List<String> pairs() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(MATCHES)) {
      var pairs = new java.util.ArrayList<String>();
      while (rows.next()) {
        pairs.add(rows.getString(1));
      }
      return pairs;
    }
  }

  private void copy(Path file) throws SQLException, IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, bytes, PIECE);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> statements() throws IOException {
    try (var file = ByHand.class.getResourceAsStream("by_hand.sql")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.split("\\R--\\R")).stream().map(String::strip).toList();
    }
  }
}
