package kontor.ear.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kontor.db.Secrets;

/**
 * Who may sign in after the first start: the demo users with one password, or, in an empty bank,
 * one administrator with a one-time password. Either is kept in a file of the home that only its
 * user may read.
 */
record SignIn(Path file, String password, Map<String, String> environment, String sentence) {
  private static final String PASSWORD_LABEL = "password: ";

  static SignIn of(Settings settings, Home home) throws IOException {
    return settings.demo() ? demo(settings, home) : administrator(home);
  }

  private static SignIn demo(Settings settings, Home home) throws IOException {
    Path file = home.file("demo-users.txt");
    String password =
        kept(
            file,
            settings.demoPassword().orElse(null),
            """
            demo tenant: operator, supervisor, director, collector, legal, auditor, admin
            second tenant: operator2, auditor2
            """);
    return new SignIn(
        file,
        password,
        Map.of("KONTOR_DEMO", "true", "KONTOR_DEMO_PASSWORD", password),
        "Sign in as operator, supervisor, director, collector, legal, auditor or admin (second"
            + " tenant: operator2, auditor2) with the password %s (kept in %s)"
                .formatted(password, file));
  }

  private static SignIn administrator(Home home) throws IOException {
    Path file = home.file("administrator.txt");
    String password =
        kept(file, null, "administrator: admin (one-time, changed at first sign-in)\n");
    return new SignIn(
        file,
        password,
        Map.of("KONTOR_DEMO", "false", "KONTOR_ADMIN_PASSWORD", password),
        "Sign in as admin with the one-time password %s (kept in %s)".formatted(password, file));
  }

  private static String kept(Path file, String chosen, String users) throws IOException {
    String password = chosen != null ? chosen : Files.exists(file) ? read(file) : Secrets.random();
    Secrets.writePrivately(file, users + PASSWORD_LABEL + password + "\n");
    return password;
  }

  private static String read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(PASSWORD_LABEL))
        .map(line -> line.substring(PASSWORD_LABEL.length()))
        .findFirst()
        .orElseGet(Secrets::random);
  }
}
