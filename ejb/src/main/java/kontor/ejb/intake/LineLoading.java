package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import kontor.domain.intake.RawRow;
import kontor.ejb.intake.LineBatch.PlacedReject;
import kontor.ejb.shared.Sql;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Moves a batch into the table of lines: COPY into a temporary table of the transaction (COPY into
 * a table with row-level security is refused), then one set-based insert.
 */
@ApplicationScoped
public class LineLoading {

  /** How many fields a row to be copied has: its statement and the columns. */
  static final int FIELDS = 19;

  private static final String COLUMNS =
      """
      line, booking_date, value_date, amount, currency, external_id, reference, counterparty, account,
      description, status, fee, balance, pending, occurrence, content_digest, reference_key,
      counterparty_key
      """;

  private static final String INCOMING =
      """
      create temporary table incoming (
        statement integer, line integer, booking_date date, value_date date, amount numeric(19, 4),
        currency text, external_id text, reference text, counterparty text, account text,
        description text, status text, fee numeric(19, 4), balance numeric(19, 4), pending boolean,
        occurrence integer, content_digest uuid, reference_key text, counterparty_key text
      ) on commit drop
      """;

  private static final String INSERT =
      "insert into intake.statement_line (tenant, source_id, file_id, statement, "
          + COLUMNS
          + ") select ?, ?, ?, statement, "
          + COLUMNS
          + " from incoming";

  @Inject private Sql sql;
  @Inject private KnownLines known;

  /**
   * Loads lines and rejects within the caller's transaction.
   *
   * @return how many lines were not loaded because an earlier file of the source has them
   */
  int load(ReceivedFile file, LineBatch batch) {
    int left = 0;
    if (batch.lines() > 0) {
      sql.execute(INCOMING);
      sql.work(connection -> copy(connection, batch));
      left = known.leaveOut(file, batch.firstDay(), batch.lastDay());
      sql.execute(INSERT, file.tenant(), file.sourceId(), file.id());
    }
    if (!batch.rejects().isEmpty()) {
      sql.work(connection -> reject(connection, file, batch.rejects()));
    }
    return left;
  }

  private static Void copy(Connection connection, LineBatch batch) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy pg_temp.incoming from stdin (format binary)");
    try {
      batch.rows().writeTo(copy);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    return null;
  }

  private static Void reject(Connection connection, ReceivedFile file, List<PlacedReject> rejects)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into intake.reject (file_id, tenant, statement, line, field, value, reason, original)
            select ?, ?, r.statement, r.line, r.field, r.value, r.reason, r.original::jsonb
            from unnest(?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[])
              as r (statement, line, field, value, reason, original)
            """)) {
      insert.setLong(1, file.id());
      insert.setInt(2, file.tenant());
      insert.setArray(3, array(connection, "integer", rejects, PlacedReject::statement));
      insert.setArray(4, array(connection, "integer", rejects, reject -> reject.row().line()));
      insert.setArray(5, array(connection, "text", rejects, reject -> reject.row().field()));
      insert.setArray(6, array(connection, "text", rejects, reject -> reject.row().value()));
      insert.setArray(7, array(connection, "text", rejects, reject -> reject.row().reason()));
      insert.setArray(8, array(connection, "text", rejects, LineLoading::original));
      insert.execute();
    }
    return null;
  }

  private static String original(PlacedReject reject) {
    RawRow original = reject.row().original();
    return original == null ? null : RawRowDocument.write(original);
  }

  private static Array array(
      Connection connection,
      String type,
      List<PlacedReject> rejects,
      Function<PlacedReject, Object> field)
      throws SQLException {
    return connection.createArrayOf(type, rejects.stream().map(field).toArray());
  }
}
