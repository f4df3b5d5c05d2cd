package kontor.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the database answers at this moment. */
@ApplicationScoped
public class DatabasePulse {

  @Inject private Sql sql;

  public boolean beats() {
    try {
      return sql.first(row -> row.getInt(1), "select 1").isPresent();
    } catch (DatabaseUnavailableException | SqlFaultException away) {
      return false;
    }
  }
}
