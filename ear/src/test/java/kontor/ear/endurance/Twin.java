package kontor.ear.endurance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A table with the columns, months, key and indexes of the lines, and no policy: what a COPY of
 * clean columns costs at least.
 */
final class Twin implements AutoCloseable {

  private static final String MAKE =
      """
      drop schema if exists twin cascade;
      create schema twin;
      create table twin.statement_line
        (like intake.statement_line including defaults including constraints including indexes)
        partition by range (booking_date);
      do $$
      declare month record;
      begin
        for month in select c.relname, pg_get_expr(c.relpartbound, c.oid) as bound
          from pg_inherits i join pg_class c on c.oid = i.inhrelid
          where i.inhparent = 'intake.statement_line'::regclass
        loop
          execute format('create table twin.%I partition of twin.statement_line %s',
            month.relname, month.bound);
        end loop;
      end $$;
      """;

  private final Connection connection;

  Twin(Bank bank) throws SQLException {
    connection = bank.connect();
    execute(MAKE);
  }

  /** How long a COPY of a file's lines takes, as they stand, from a file of clean columns. */
  Duration copy(long file, Path columns) throws SQLException, IOException {
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    try (OutputStream out = Files.newOutputStream(columns)) {
      copies.copyOut(
          "copy (select * from intake.statement_line where file_id = %d order by line) to stdout"
              .formatted(file),
          out);
    }
    long began = System.nanoTime();
    try (InputStream in = Files.newInputStream(columns)) {
      copies.copyIn("copy twin.statement_line from stdin", in, 1 << 16);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      execute("drop schema twin cascade");
    }
  }
}
