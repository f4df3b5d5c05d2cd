package kontor.ejb.shared;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Tells the database for which tenant the current transaction works, once per transaction.
 *
 * <p>An ejb of its own, because an interceptor's resources are not injected on this server.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TransactionTenant {

  private static final String KEY = TransactionTenant.class.getName();

  @Resource(lookup = "jdbc/kontor")
  private DataSource dataSource;

  @Resource private TransactionSynchronizationRegistry transaction;

  /** Sets the tenant, or does nothing outside a transaction or when it is set already. */
  public void set(int tenant) {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE
        || Integer.valueOf(tenant).equals(transaction.getResource(KEY))) {
      return;
    }
    try (var connection = dataSource.getConnection();
        var statement =
            connection.prepareStatement("select set_config('kontor.tenant', ?, true)")) {
      statement.setString(1, Integer.toString(tenant));
      statement.execute();
    } catch (SQLException unreachable) {
      throw new DatabaseUnavailableException(unreachable);
    }
    transaction.putResource(KEY, tenant);
  }
}
