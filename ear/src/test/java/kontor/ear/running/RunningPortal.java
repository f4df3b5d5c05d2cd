package kontor.ear.running;

import java.net.URI;
import kontor.ear.launch.Kontor;

/**
 * The portal with the demo bank, as {@code mvn -Prun} would start it; started when the first test
 * asks for it.
 */
public final class RunningPortal {
  private static Kontor started;

  private RunningPortal() {}

  /** Everything that runs: server, database, ports. */
  public static synchronized Kontor kontor() {
    if (started == null) {
      TestHome home = TestHome.named("portal");
      home.forgetData();
      started = home.start(Kontor::withPortal);
    }
    return started;
  }

  /** Where the portal answers; ends with a slash. */
  public static URI address() {
    return kontor().portal().address();
  }

  /** The password of all demo users. */
  public static String password() {
    return kontor().password();
  }
}
