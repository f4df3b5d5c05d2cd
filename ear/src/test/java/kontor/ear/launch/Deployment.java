package kontor.ear.launch;

import java.io.IOException;
import java.time.Duration;

/** Hands the portal to a running server, through its administration. */
final class Deployment {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private final Asadmin asadmin;
  private final String adminPassword;
  private final int adminPort;

  Deployment(Asadmin asadmin, String adminPassword, int adminPort) {
    this.asadmin = asadmin;
    this.adminPassword = adminPassword;
    this.adminPort = adminPort;
  }

  void deploy(Parts parts) throws IOException {
    asadmin.runAsAdmin(
        LIMIT,
        "AS_ADMIN_PASSWORD=%s\n".formatted(adminPassword),
        "--host",
        "127.0.0.1",
        "--port",
        Integer.toString(adminPort),
        "deploy",
        "--force=true",
        "--name=kontor",
        parts.portal().toString());
  }
}
