package kontor.ejb.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.logging.Handler;
import java.util.logging.Logger;

/** Puts the {@link LogContext} before the server's own handlers while the portal is deployed. */
@Singleton
@Startup
public class LogContextSwitch {

  private final Logger root = Logger.getLogger("");
  private final Handler context = new LogContext();

  @PostConstruct
  void on() {
    Handler[] others = root.getHandlers();
    root.addHandler(context);
    for (Handler other : others) {
      root.removeHandler(other);
      root.addHandler(other);
    }
  }

  @PreDestroy
  void off() {
    root.removeHandler(context);
  }
}
