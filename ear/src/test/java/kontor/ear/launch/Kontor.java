package kontor.ear.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kontor.db.FreePort;

/**
 * The whole bank on this machine: database, server and portal, started together and stopped
 * together.
 *
 * <p>A start that fails stops what it had started.
 */
public final class Kontor implements AutoCloseable {
  private static final Duration BOOTING = Duration.ofMinutes(5);
  private static final Duration LOADING = Duration.ofMinutes(10);

  private final Settings settings;
  private final Progress progress;
  private final boolean withPortal;
  private final Closing closing = new Closing();
  private Home home;
  private DatabaseServer database;
  private Domain domain;
  private Server server;
  private SignIn signIn;
  private int adminPort;

  private Kontor(Settings settings, Progress progress, boolean withPortal) {
    this.settings = settings;
    this.progress = progress;
    this.withPortal = withPortal;
  }

  /** Prepares a start with the portal; nothing runs yet, and closing is safe from now on. */
  public static Kontor withPortal(Settings settings, Progress progress) {
    return new Kontor(settings, progress, true);
  }

  /** Prepares a start of database and server alone, for tests that bring their own application. */
  public static Kontor withoutPortal(Settings settings, Progress progress) {
    return new Kontor(settings, progress, false);
  }

  /** Starts everything and returns when the portal is ready. */
  public Kontor start() {
    try {
      ThisJdk.check();
      home = closing.add(Home.hold(settings.home()));
      endLeftovers();
      checkPort();
      signIn = SignIn.of(settings, home);
      prepare();
      startServer();
      return this;
    } catch (IOException e) {
      close();
      throw new CannotStart("Kontor cannot be started: " + e, e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void endLeftovers() throws IOException {
    if (LeftoverServer.of(home).end()) {
      progress.accept("Ended the server an earlier start left behind");
    }
  }

  private void checkPort() {
    if (!FreePort.isFree(settings.httpAddress(), settings.httpPort())) {
      throw new CannotStart(
          "Port %d of %s is taken or not this machine's; choose another port by KONTOR_HTTP_PORT."
              .formatted(settings.httpPort(), settings.httpAddress()));
    }
  }

  private void prepare() {
    CompletableFuture<Void> databaseReady = CompletableFuture.runAsync(this::startDatabase);
    CompletableFuture<Void> domainReady = CompletableFuture.runAsync(this::prepareDomain);
    try {
      CompletableFuture.allOf(databaseReady, domainReady).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void startDatabase() {
    database = closing.add(DatabaseServer.start(settings, home, progress));
    database.migrate(progress);
  }

  private void prepareDomain() {
    try {
      Parts parts = new Parts(settings.project());
      domain = Domain.prepared(Installation.unpacked(parts), parts, home);
      progress.accept(
          domain.isSettled() ? "The server's domain is as it was" : "The server's domain is made");
    } catch (IOException e) {
      throw new CannotStart("The server cannot be prepared: " + e, e);
    }
  }

  private void startServer() throws IOException {
    adminPort = FreePort.any();
    Progress sinceStart = new Progress(System.out);
    server = closing.add(Server.start(domain.startCommand(), environment(), home));
    if (!domain.isSettled()) {
      bootFirstTime(sinceStart);
    }
    if (withPortal) {
      awaitPortal();
      domain.settle();
      tellHowLongItTook(sinceStart);
    }
  }

  private ServerEnvironment environment() {
    return ServerEnvironment.of(settings, database.database(), adminPort, signIn);
  }

  /** Beside the whole start stands what the server alone needed, when its domain was empty. */
  private void tellHowLongItTook(Progress sinceStart) throws IOException {
    progress.accept(
        "The server started in %d s (its domain without the portal in %d s)"
            .formatted(sinceStart.elapsed().toSeconds(), domain.emptyStart().toSeconds()));
  }

  private void bootFirstTime(Progress sinceStart) throws IOException {
    Parts parts = new Parts(settings.project());
    BootCommands commands = BootCommands.of(parts);
    await("The server", BOOTING, () -> commands.done(server.printed()));
    domain.rememberEmptyStart(sinceStart.elapsed());
    progress.accept("Payara is up");
    if (withPortal) {
      domain.administrationThrough(adminPort).deploy(parts.portal());
      progress.accept("The portal is deployed");
    }
  }

  private void awaitPortal() {
    await("The portal", LOADING, portal()::isReady);
    progress.accept("The portal answers");
  }

  private void await(String what, Duration limit, Patience.Condition condition) {
    boolean held = Patience.of(limit).until(() -> !server.isAlive() || condition.holds());
    if (!server.isAlive()) {
      throw new CannotStart("The server ended by itself; see %s.".formatted(server.outputFile()));
    }
    if (!held) {
      throw new CannotStart(
          "%s was not ready within %d s; see %s."
              .formatted(what, limit.toSeconds(), server.outputFile()));
    }
  }

  /** Kills nothing, asks nothing: starts the server again after its process has ended. */
  public void restartServer() {
    try {
      server = closing.add(Server.start(domain.startCommand(), environment(), home));
      awaitPortal();
    } catch (IOException e) {
      throw new CannotStart("The server cannot be started again: " + e, e);
    }
  }

  /** Runs one command of the server's administration. */
  public void administer(String... command) {
    try {
      domain.administrationThrough(adminPort).run(command);
    } catch (IOException e) {
      throw new CannotStart("The server's administration cannot be reached: " + e, e);
    }
  }

  /** Completes when the server's process has ended, however it came to that. */
  public CompletableFuture<?> serverEnded() {
    return server.ended();
  }

  public Portal portal() {
    return Portal.listeningOn(settings.httpAddress(), settings.httpPort());
  }

  public Server server() {
    return server;
  }

  public DatabaseServer database() {
    return database;
  }

  public int adminPort() {
    return adminPort;
  }

  public String adminPassword() {
    return domain.adminPassword();
  }

  /** The password of the demo users, or the administrator's one-time password in an empty bank. */
  public String password() {
    return signIn.password();
  }

  /** Who may sign in, and with what, as a sentence. */
  public String whoMaySignIn() {
    return signIn.sentence();
  }

  public Path home() {
    return home.folder();
  }

  /** Where the server keeps what it needs only while it works on it. */
  public Path passingFiles() {
    return domain.passingFiles();
  }

  @Override
  public void close() {
    closing.close();
  }
}
