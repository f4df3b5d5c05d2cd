package kontor.web.frame;

import jakarta.ejb.EJBAccessException;
import kontor.ejb.shared.Acting;

/** The door of what is sent by pages beside Faces, before any service has been asked. */
public final class Entry {

  private Entry() {}

  /** Refuses whoever may not; answered and recorded like a refusal by a service. */
  public static void requires(String permission) {
    boolean may = Acting.current().filter(actor -> actor.may(permission)).isPresent();
    if (!may) {
      throw new EJBAccessException("needs " + permission);
    }
  }
}
