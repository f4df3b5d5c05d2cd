package kontor.ear.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kontor.db.DatabaseEnvironment;

/**
 * What the environment variables KONTOR_… ask for.
 *
 * @param variables the environment, of which only names starting with KONTOR_ are read
 * @param project the project's root folder
 */
public record Settings(Map<String, String> variables, Path project) {
  private static final int DEFAULT_HTTP_PORT = 8080;
  private static final int HIGHEST_PORT = 65535;

  /**
   * Of this process: its environment, and the project named by the system property kontor.project.
   */
  public static Settings ofThisProcess() {
    Path project = Path.of(System.getProperty("kontor.project", "."));
    return new Settings(System.getenv(), project.toAbsolutePath().normalize());
  }

  /** The same but for one variable. */
  public Settings with(String name, String value) {
    Map<String, String> changed = new HashMap<>(variables);
    changed.put(name, value);
    return new Settings(changed, project);
  }

  /** Where everything that outlives a start is kept. */
  public Path home() {
    return project.resolve(text("KONTOR_HOME").orElse(".kontor")).normalize();
  }

  public int httpPort() {
    String port = text("KONTOR_HTTP_PORT").orElse(Integer.toString(DEFAULT_HTTP_PORT));
    if (!port.matches("[1-9][0-9]{0,4}") || Integer.parseInt(port) > HIGHEST_PORT) {
      throw new CannotStart("KONTOR_HTTP_PORT is not a port between 1 and 65535: " + port);
    }
    return Integer.parseInt(port);
  }

  /** The address the portal listens on; the loopback address unless asked otherwise. */
  public String httpAddress() {
    return text("KONTOR_HTTP_ADDRESS").orElse("127.0.0.1");
  }

  /** How long a sender may be silent before its upload is cut. */
  public int uploadSilenceMillis() {
    String millis = text("KONTOR_UPLOAD_SILENCE_MILLIS").orElse("60000");
    if (!millis.matches("[1-9][0-9]{3,6}")) {
      throw new CannotStart(
          "KONTOR_UPLOAD_SILENCE_MILLIS is no time from 1000 to 9999999 ms: " + millis);
    }
    return Integer.parseInt(millis);
  }

  /** Whether the demo bank is wanted; otherwise the bank is empty. */
  public boolean demo() {
    String demo = text("KONTOR_DEMO").orElse("true");
    if (!demo.equals("true") && !demo.equals("false")) {
      throw new CannotStart("KONTOR_DEMO is neither true nor false: " + demo);
    }
    return demo.equals("true");
  }

  /** The demo users' password, if the environment chooses it. */
  public Optional<String> demoPassword() {
    return text("KONTOR_DEMO_PASSWORD");
  }

  public DatabaseEnvironment database() {
    return new DatabaseEnvironment(variables);
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }
}
