package kontor.ear.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kontor.db.Command;
import kontor.db.CommandFailed;
import kontor.db.Secrets;

/**
 * The server's own command line, run on this JDK. Each call is a JVM of its own and costs one to
 * three seconds.
 */
final class Asadmin {
  private final Installation installation;
  private final Path home;

  Asadmin(Installation installation, Path home) {
    this.installation = installation;
    this.home = home;
  }

  /** A call that needs no password. */
  String run(Duration limit, String... arguments) {
    return run(command(List.of(arguments)), limit);
  }

  /** A call as the user admin, its passwords in a file that is gone afterwards. */
  String runAsAdmin(Duration limit, String passwords, String... arguments) throws IOException {
    Path file = Files.createTempFile(home, "asadmin-", ".passwords");
    try {
      Secrets.writePrivately(file, passwords);
      List<String> words = new ArrayList<>(List.of("--user", "admin", "--passwordfile"));
      words.add(file.toString());
      words.addAll(List.of(arguments));
      return run(command(words), limit);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static String run(Command command, Duration limit) {
    try {
      return command.run(limit);
    } catch (CommandFailed e) {
      throw new CannotStart("The server's command line was refused: " + e.getMessage(), e);
    }
  }

  private Command command(List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of(ThisJdk.java(), "-XX:TieredStopAtLevel=1", "-jar"));
    words.add(installation.commandLine().toString());
    words.add("--interactive=false");
    words.addAll(arguments);
    String jdk = ThisJdk.home().toString();
    return Command.of(words).with(Map.of("JAVA_HOME", jdk, "AS_JAVA", jdk));
  }
}
