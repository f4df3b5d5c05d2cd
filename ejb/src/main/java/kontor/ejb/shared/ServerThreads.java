package kontor.ejb.shared;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The server's threads of this application, by the name of their definition. */
public final class ServerThreads {

  private ServerThreads() {}

  /** Looked up when it is needed: the server binds it only after it has looked at injections. */
  @SuppressWarnings("BanJNDI") // constant names of this application
  public static ManagedExecutorService named(String name) {
    try {
      return InitialContext.doLookup(name);
    } catch (NamingException undefined) {
      throw new IllegalStateException(undefined);
    }
  }
}
