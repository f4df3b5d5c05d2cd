package kontor.ejb.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import kontor.ejb.shared.Tenanted;

/**
 * A file as it stands now, read in a transaction of its own.
 *
 * <p>House-internal: its callers ask for the permission.
 */
@Stateless
@Tenanted
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileViews {

  @Inject private FileRows rows;

  public FileView get(long id) {
    return rows.require(id);
  }
}
