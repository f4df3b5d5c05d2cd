package kontor.ejb.recon;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Pairs on their way from the transaction that found them to the one that writes them, as
 * PostgreSQL's binary COPY format; never more in memory than the pipe holds.
 */
final class PairPipe implements AutoCloseable {

  private static final int BYTES = 1024 * 1024;

  private final PipedOutputStream out = new PipedOutputStream();
  private final PipedInputStream in;
  private volatile long sent = -1;

  PairPipe() {
    try {
      in = new PipedInputStream(out, BYTES);
    } catch (IOException connectedAlready) {
      throw new IllegalStateException(connectedAlready);
    }
  }

  /** Sends the rows of a query, and says that there are no more. */
  long send(Connection connection, String query) throws SQLException, IOException {
    sent = copies(connection).copyOut("copy (" + query + ") to stdout (format binary)", out);
    out.close();
    return sent;
  }

  /**
   * Fills the columns of a table until there are no more rows.
   *
   * @throws IOException when the sender broke off: an end between two rows looks like the last one
   */
  long receive(Connection connection, String columns) throws SQLException, IOException {
    long received =
        copies(connection).copyIn("copy " + columns + " from stdin (format binary)", in, BYTES);
    if (received != sent) {
      throw new IOException("%d of %d pairs came".formatted(received, sent));
    }
    return received;
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  /** Nobody waits at either end any more. */
  @Override
  public void close() throws IOException {
    out.close();
    in.close();
  }
}
