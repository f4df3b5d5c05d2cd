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
 * Moves a batch into the table of lines by COPY. It goes into {@code intake.incoming_line}, which
 * takes lines in for the tenant of the transaction and shows none, since COPY into a table with
 * row-level security is refused.
 */
@ApplicationScoped
public class LineLoading {

  /** How many fields a row to be copied has. */
  static final int FIELDS = 21;

  private static final String COLUMNS =
      """
      source_id, file_id, statement, line, booking_date, value_date, amount, currency, external_id,
      reference, counterparty, account, description, status, fee, balance, pending, occurrence,
      content_digest, reference_key, counterparty_key
      """;

  private static final String LINES = "intake.incoming_line (" + COLUMNS + ")";

  private static final String INCOMING =
      """
      create temporary table incoming (
        source_id bigint, file_id bigint, statement integer, line integer, booking_date date,
        value_date date, amount numeric(19, 4), currency text, external_id text, reference text,
        counterparty text, account text, description text, status text, fee numeric(19, 4),
        balance numeric(19, 4), pending boolean, occurrence integer, content_digest uuid,
        reference_key text, counterparty_key text
      ) on commit drop
      """;

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
      left = known.mayStandIn(file) ? loadUnknown(file, batch) : loadAll(batch);
    }
    if (!batch.rejects().isEmpty()) {
      sql.work(connection -> reject(connection, file, batch.rejects()));
    }
    return left;
  }

  private int loadAll(LineBatch batch) {
    sql.work(connection -> copy(connection, LINES, batch));
    return 0;
  }

  /** By way of a temporary table, in which the known ones are found. */
  private int loadUnknown(ReceivedFile file, LineBatch batch) {
    sql.execute(INCOMING);
    sql.work(connection -> copy(connection, "pg_temp.incoming", batch));
    int left = known.leaveOut(file, batch.firstDay(), batch.lastDay());
    sql.execute("insert into " + LINES + " select " + COLUMNS + " from pg_temp.incoming");
    return left;
  }

  private static Void copy(Connection connection, String table, LineBatch batch)
      throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " from stdin (format binary)");
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
