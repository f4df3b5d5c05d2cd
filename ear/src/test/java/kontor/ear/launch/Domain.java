package kontor.ear.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kontor.db.Folders;
import kontor.db.Secrets;

/**
 * The server's folder in the home. It holds nothing of value: it is made anew whenever the portal,
 * the server or its settings changed, so that old code never runs on a new schema.
 */
final class Domain {
  static final String NAME = "kontor";
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String NEXT_OPTION = "</jvm-options><jvm-options>";
  private static final List<String> OPTIONS =
      List.of("-Xmx1g", "-XX:+UseParallelGC", "-Djava.io.tmpdir=${com.sun.aas.instanceRoot}/tmp");

  private final Installation installation;
  private final Parts parts;
  private final Home home;
  private final Path folder;
  private final String wanted;

  private Domain(Installation installation, Parts parts, Home home) throws IOException {
    this.installation = installation;
    this.parts = parts;
    this.home = home;
    this.folder = home.file("domains").resolve(NAME);
    this.wanted = fingerprint();
  }

  /** The domain of this home, ready to be started. */
  static Domain prepared(Installation installation, Parts parts, Home home) throws IOException {
    Domain domain = new Domain(installation, parts, home);
    if (!domain.isSettled()) {
      domain.makeAnew();
    }
    return domain;
  }

  /** Whether boot commands and deployment are done, so that a start is all it takes. */
  boolean isSettled() throws IOException {
    Path mark = settledMark();
    return Files.exists(mark) && Files.readString(mark).equals(wanted);
  }

  /** Remembers that boot commands and deployment are done. */
  void settle() throws IOException {
    Files.writeString(settledMark(), wanted);
  }

  /** Remembers how long the server needed to start while its domain held no portal. */
  void rememberEmptyStart(Duration time) throws IOException {
    Files.writeString(emptyStartFile(), time.toString());
  }

  /** How long that was. */
  Duration emptyStart() throws IOException {
    return Duration.parse(Files.readString(emptyStartFile()));
  }

  /**
   * What starts the server's JVM; with the boot commands only until the domain is settled. What a
   * killed server has left of its passing files is deleted.
   */
  StartCommand startCommand() throws IOException {
    Folders.delete(passingFiles());
    Files.createDirectories(passingFiles());
    StartCommand command = new StartCommand(Files.readAllLines(startCommandFile()));
    return isSettled() ? command.withoutBootCommands() : command;
  }

  /** The administration of this domain's running server. */
  Administration administrationThrough(int port) {
    return new Administration(new Asadmin(installation, home.folder()), adminPassword(), port);
  }

  /** Where the server keeps what it needs only while it works on it. */
  Path passingFiles() {
    return folder.resolve("tmp");
  }

  Path log() {
    return folder.resolve("logs/server.log");
  }

  private void makeAnew() throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder.getParent());
    Folders.copy(installation.pristineDomain(), folder);
    Files.delete(folder.resolve("docroot/index.html"));
    Files.copy(parts.driver(), folder.resolve("lib/postgresql.jar"));
    setJvmOptions();
    Asadmin asadmin = new Asadmin(installation, home.folder());
    setAdminPassword(asadmin);
    Files.write(startCommandFile(), dryRun(asadmin));
  }

  /**
   * A heap of this size is collected with the least work, and still in a blink. Passing files stay
   * in the domain, where the next start finds them.
   */
  private void setJvmOptions() throws IOException {
    Path xml = folder.resolve("config/domain.xml");
    String text = Files.readString(xml);
    text = replace(text, "-Xmx512m", String.join(NEXT_OPTION, OPTIONS));
    text = replace(text, "org.apache.felix.shell.remote,", "");
    Files.writeString(xml, text);
  }

  private static String replace(String text, String old, String fresh) {
    if (!text.contains(old)) {
      throw new CannotStart(
          "The server's domain.xml has no %s; is it another version?".formatted(old));
    }
    return text.replace(old, fresh);
  }

  private void setAdminPassword(Asadmin asadmin) throws IOException {
    String passwords = "AS_ADMIN_PASSWORD=\nAS_ADMIN_NEWPASSWORD=%s\n".formatted(adminPassword());
    asadmin.runAsAdmin(
        LIMIT,
        passwords,
        "change-admin-password",
        "--domaindir",
        folder.getParent().toString(),
        "--domain_name",
        NAME);
  }

  /** The administration's password, made once for this home. */
  String adminPassword() {
    return Secrets.in(home.file("secrets.properties")).password("server.admin");
  }

  /** The start command as the server itself makes it, with the boot commands in it. */
  private List<String> dryRun(Asadmin asadmin) {
    String output =
        asadmin.run(
            LIMIT,
            "start-domain",
            "--dry-run",
            "--domaindir",
            folder.getParent().toString(),
            "--prebootcommandfile",
            parts.preBootCommands().toString(),
            "--postbootcommandfile",
            parts.postBootCommands().toString(),
            NAME);
    return output.lines().skip(1).takeWhile(line -> !line.isEmpty()).toList();
  }

  private String fingerprint() throws IOException {
    return new Fingerprint()
        .add("layout 4")
        .add(ThisJdk.home().toString())
        .add(installation.folder().toString())
        .addContent(parts.preBootCommands())
        .addContent(parts.postBootCommands())
        .addContent(parts.driver())
        .addContent(parts.portal())
        .value();
  }

  private Path emptyStartFile() {
    return folder.resolve("kontor.empty-start");
  }

  private Path settledMark() {
    return folder.resolve("kontor.fingerprint");
  }

  private Path startCommandFile() {
    return folder.resolve("kontor.start-command");
  }
}
