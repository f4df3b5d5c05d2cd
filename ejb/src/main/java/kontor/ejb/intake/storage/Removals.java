package kontor.ejb.intake.storage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import kontor.domain.security.Permission;
import kontor.ejb.shared.Tenanted;

/** Removal asked for by a person who does not want to wait for the night. */
@Stateless
@Tenanted
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Removals {

  private static final int MOST_STEPS = 50;

  @Inject private StorageWork work;

  /**
   * Removes what was kept long enough, in steps of their own transactions.
   *
   * @return what is used afterwards; the night removes what is left
   */
  @RolesAllowed(Permission.OPERATIONS_MAKE)
  public StorageView removeNow() {
    int steps = 0;
    while (steps < MOST_STEPS && work.removeNext()) {
      steps++;
    }
    return work.use();
  }
}
