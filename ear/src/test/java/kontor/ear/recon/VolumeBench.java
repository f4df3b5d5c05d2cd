package kontor.ear.recon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import kontor.domain.recon.match.MatchLine;
import kontor.domain.recon.match.MatchRule;
import kontor.ejb.recon.PhaseResult;
import kontor.ejb.recon.RunLines;
import kontor.ejb.recon.RunScope;
import kontor.ejb.recon.SecondHand;
import kontor.ejb.recon.SqlVolumeMatcher;

/** Two files of lines in the database, matched by the volume passes, rolled back afterwards. */
final class VolumeBench implements AutoCloseable {

  private static final String SET_UP =
      """
      select set_config('kontor.tenant', '900', true);
      insert into shared.tenant (id, code, name, base_currency, time_zone)
        values (900, 'volume', 'Volume', 'EUR', 'UTC');
      insert into intake.source (id, tenant, code, current_version)
        values (901, 900, 'a', 1), (902, 900, 'b', 1);
      insert into intake.source_version (source_id, number, tenant, name, kind, format)
        values (901, 1, 900, 'a', 'BANK', 'CSV'), (902, 1, 900, 'b', 'LEDGER', 'CSV');
      insert into intake.file (id, tenant, source_id, source_version, name, format, status)
        values (901, 900, 901, 1, 'a', 'CSV', 'ACCEPTED'), (902, 900, 902, 1, 'b', 'CSV', 'ACCEPTED');
      insert into jobs.job_run (id, tenant, job, lane, status, attempt)
        values (900, 900, 'reconcile', 'volume', 'RUNNING', 1);
      insert into recon.reconciliation (id, tenant, code, name) values (900, 900, 'volume', 'Volume');
      insert into recon.rule_set (id, tenant, reconciliation_id, number, status, rules)
        values (900, 900, 900, 1, 'ACTIVE', '[]');
      insert into recon.run (id, tenant, reconciliation_id, rule_set_id) values (900, 900, 900, 900);
      insert into recon.run_file (run_id, file_id, tenant, side)
        values (900, 901, 900, 1), (900, 902, 900, 2);
      """;
  private static final String INSERT =
      "insert into intake.incoming_line (id, source_id, file_id, line, booking_date,"
          + " value_date, amount, currency, external_id, reference, counterparty, description, fee,"
          + " occurrence, content_digest, reference_key, counterparty_key)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Connection connection;
  private final UnaryOperator<Connection> faults;
  private final Savepoint empty;

  VolumeBench(Connection connection) throws SQLException {
    this(connection, UnaryOperator.identity());
  }

  /** The passes, not the bench, see the connection through the faults. */
  VolumeBench(Connection connection, UnaryOperator<Connection> faults) throws SQLException {
    this.connection = connection;
    this.faults = faults;
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(SET_UP);
    }
    empty = connection.setSavepoint();
  }

  /** Settings of the transaction, until it is cleared. */
  void execute(String settings) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(settings);
    }
  }

  /** Without lines and matches, as it was made. */
  void clear() throws SQLException {
    connection.rollback(empty);
  }

  void load(int side, List<MatchLine> lines) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (MatchLine line : lines) {
        bind(insert, 900 + side, line);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, long file, MatchLine line)
      throws SQLException {
    Object[] values = {
      line.id(),
      file,
      file,
      (int) (line.id() % 1_000_000),
      line.bookingDate(),
      line.valueDate(),
      line.amount(),
      line.currency(),
      line.externalId(),
      line.reference(),
      line.counterparty(),
      line.description(),
      line.fee(),
      line.occurrence(),
      line.digest(),
      line.reference(),
      line.counterparty()
    };
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
  }

  PhaseResult apply(MatchRule rule) {
    return new SqlVolumeMatcher(new OneConnection(faults.apply(connection)))
        .apply(
            new RunLines(
                new RunScope(900, 900, 900, 900, null, null),
                List.of(901L, 902L),
                List.of(),
                901,
                false),
            rule,
            SecondHand.NONE);
  }

  /** The lines of each match as {@code id+id=id}, of what is matched or of what is suggested. */
  Set<String> groups(String table) throws SQLException {
    Set<String> groups = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select concat_ws('=', coalesce(string_agg(line_id::text, '+' order by line_id)"
                    + " filter (where side = 1), '-'), coalesce(string_agg(line_id::text, '+'"
                    + " order by line_id) filter (where side = 2), '-')) from %s group by match_id"
                        .formatted(table))) {
      while (row.next()) {
        groups.add(row.getString(1));
      }
    }
    return groups;
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
