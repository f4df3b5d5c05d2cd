package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import kontor.domain.intake.RejectedRow;
import kontor.ejb.shared.Sql;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Moves a batch into the table of lines: COPY into a temporary table of the transaction (COPY into
 * a table with row-level security is refused), then one set-based insert.
 */
@ApplicationScoped
public class LineLoading {

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

  /** Loads lines and rejects within the caller's transaction. */
  void load(ReceivedFile file, LineBatch batch) {
    if (batch.lines() > 0) {
      sql.execute(INCOMING);
      sql.work(connection -> copy(connection, batch));
      sql.execute(INSERT, file.tenant(), file.sourceId(), file.id());
    }
    if (!batch.rejects().isEmpty()) {
      sql.work(connection -> reject(connection, file, batch.rejects()));
    }
  }

  private static Void copy(Connection connection, LineBatch batch) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy pg_temp.incoming from stdin");
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

  private static Void reject(Connection connection, ReceivedFile file, List<RejectedRow> rejects)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into intake.reject (file_id, tenant, line, field, value, reason)
            select ?, ?, r.line, r.field, r.value, r.reason
            from unnest(?::integer[], ?::text[], ?::text[], ?::text[]) as r (line, field, value, reason)
            """)) {
      insert.setLong(1, file.id());
      insert.setInt(2, file.tenant());
      insert.setArray(3, connection.createArrayOf("integer", column(rejects, RejectedRow::line)));
      insert.setArray(4, connection.createArrayOf("text", column(rejects, RejectedRow::field)));
      insert.setArray(5, connection.createArrayOf("text", column(rejects, RejectedRow::value)));
      insert.setArray(6, connection.createArrayOf("text", column(rejects, RejectedRow::reason)));
      insert.execute();
    }
    return null;
  }

  private static Object[] column(List<RejectedRow> rejects, Function<RejectedRow, Object> field) {
    return rejects.stream().map(field).toArray();
  }
}
