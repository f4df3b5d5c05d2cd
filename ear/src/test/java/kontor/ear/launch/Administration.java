package kontor.ear.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The administration of a running server. */
record Administration(Asadmin asadmin, String password, int port) {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** Hands the server an application; an earlier version of it is replaced. */
  void deploy(Path application) throws IOException {
    run("deploy", "--force=true", "--name=kontor", application.toString());
  }

  /** Runs one command; one that fails is an exception with its last words. */
  void run(String... command) throws IOException {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("--host", "127.0.0.1", "--port", Integer.toString(port)));
    words.addAll(List.of(command));
    String passwords = "AS_ADMIN_PASSWORD=%s\n".formatted(password);
    asadmin.runAsAdmin(LIMIT, passwords, words.toArray(String[]::new));
  }
}
