package kontor.ear.recon;

import java.sql.Connection;
import java.sql.SQLException;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.SqlFaultException;

/** The SQL of services on a test's own connection and transaction. */
final class OneConnection extends Sql {

  private final Connection connection;

  OneConnection(Connection connection) {
    this.connection = connection;
  }

  @Override
  public <T> T work(Work<T> work) {
    try {
      return work.on(connection);
    } catch (RuntimeException known) {
      throw known;
    } catch (SQLException fault) {
      throw new SqlFaultException(fault);
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }
}
