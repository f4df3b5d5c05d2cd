package kontor.ear.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kontor.db.Database;
import kontor.db.Role;
import kontor.db.Secrets;
import kontor.ear.intake.Upload;
import kontor.ear.rest.Api;
import kontor.ear.running.TestHome;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of one home: first start, stop, second start, everything killed, start again. */
@TestMethodOrder(OrderAnnotation.class)
class LauncherIT {
  private static final Duration LONG = Duration.ofMinutes(8);
  private static final Duration SHORT = Duration.ofMinutes(1);
  private static final TestHome HOME = TestHome.named("launcher");
  private static final int SILENCE_MILLIS = 2_000;
  private static final Map<String, String> ENVIRONMENT =
      HOME.settings()
          .with("KONTOR_DEMO", "false")
          .with("KONTOR_UPLOAD_SILENCE_MILLIS", Integer.toString(SILENCE_MILLIS))
          .variables();

  @Test
  @Order(1)
  void should_start_print_one_last_line_and_leave_no_process_behind() throws Exception {
    HOME.forgetData();
    List<ProcessHandle> started;
    try (LauncherProcess launcher = LauncherProcess.start(ENVIRONMENT).awaitReady(LONG)) {
      assertThat(launcher.printed().lines().toList().getLast())
          .isEqualTo(
              "Kontor is ready at http://localhost:%d/".formatted(HOME.settings().httpPort()));
      assertThat(launcher.printed()).contains("one-time password");
      assertTheOnlyPersonMustChangeTheirPassword();
      assertASilentSenderIsGivenUp();
      execute("create table public.kept_by_the_second_start ()");
      started = processes();
    }
    assertThat(started).hasSize(2);
    assertEnded(started);
  }

  /** An empty bank has one administrator, who may do nothing before the first change. */
  private static void assertTheOnlyPersonMustChangeTheirPassword() throws IOException {
    URI portal = URI.create("http://localhost:%d/".formatted(HOME.settings().httpPort()));
    String oneTime = oneTimePassword();
    Api newcomer = Api.signedIn(portal, "admin", oneTime);
    newcomer.get("/users").expect(403);
    newcomer
        .put("/me/password", change(oneTime, "of my own choosing, line by line"))
        .expect(200, 204);
    Api.anonymous(portal).post("/tokens", credentials(oneTime)).expect(401);
    Api admin = Api.signedIn(portal, "admin", "of my own choosing, line by line");
    assertThat(admin.get("/users").expect(200).items()).hasSize(1);
    admin.get("/sources").expect(403);
  }

  /** After the time the environment says, with a sentence, and with nobody signed in. */
  private static void assertASilentSenderIsGivenUp() throws IOException {
    URI portal = URI.create("http://localhost:%d/".formatted(HOME.settings().httpPort()));
    long began = System.nanoTime();
    try (Upload silent =
        Upload.announced(portal, "none", "application/json", "/api/v1/tokens", 100)) {
      silent.send("{");
      assertThat(silent.answer()).startsWith("HTTP/1.1 400").contains("fell silent");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofMillis(SILENCE_MILLIS), SHORT);
  }

  private static String oneTimePassword() throws IOException {
    return Files.readAllLines(HOME.settings().home().resolve("administrator.txt"))
        .getLast()
        .replace("password: ", "");
  }

  private static JsonObject change(String current, String fresh) {
    return Json.createObjectBuilder().add("current", current).add("password", fresh).build();
  }

  private static JsonObject credentials(String password) {
    return Json.createObjectBuilder().add("username", "admin").add("password", password).build();
  }

  @Test
  @Order(2)
  void should_recover_from_everything_being_killed_and_keep_the_data() throws Exception {
    LauncherProcess killed = LauncherProcess.start(ENVIRONMENT).awaitReady(LONG);
    assertThat(killed.printed()).contains("domain is as it was");
    execute("insert into public.kept_by_the_second_start default values");
    List<ProcessHandle> left = processes();
    killed.kill();
    Path unfinished = Files.createDirectory(passingFiles().resolve("kontor-workbook-unfinished"));
    Files.writeString(unfinished.resolve("workbook"), "a bank's figures");
    assertThat(left).as("what a killed launcher leaves behind").allMatch(ProcessHandle::isAlive);
    left.getLast().destroyForcibly();
    try (LauncherProcess again = LauncherProcess.start(ENVIRONMENT).awaitReady(LONG)) {
      assertThat(again.printed())
          .contains("Ended the server an earlier start left behind")
          .containsPattern("The server started in \\d+ s \\(its domain without the portal in");
      assertThat(unfinished).doesNotExist();
      execute("drop table public.kept_by_the_second_start");
    }
    assertEnded(left);
  }

  private static Path passingFiles() {
    return HOME.settings().home().resolve("domains/kontor/tmp");
  }

  /** A process that has ended stays in the table until its parent has looked. */
  private static void assertEnded(List<ProcessHandle> processes) {
    Patience.of(Duration.ofSeconds(20))
        .until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  @Order(3)
  void should_name_a_taken_port_and_the_variable_that_chooses_another() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(refusal(HOME.settings().with("KONTOR_HTTP_PORT", port)))
          .contains("Port " + port)
          .contains("KONTOR_HTTP_PORT");
    }
  }

  @Test
  @Order(4)
  void should_say_where_it_may_not_write() {
    assertThat(refusal(HOME.settings().with("KONTOR_HOME", "/proc/kontor")))
        .contains("cannot write to /proc/kontor")
        .contains("KONTOR_HOME");
  }

  private static String refusal(Settings settings) {
    LauncherProcess refused = LauncherProcess.start(settings.variables()).awaitEnd(SHORT);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.printed().lines()).as("one sentence, no more").hasSize(1);
    return refused.printed().strip();
  }

  /** The server first, the database's last. */
  private static List<ProcessHandle> processes() throws IOException {
    Path home = HOME.settings().home();
    return List.of(
        process(home.resolve("server.pid")),
        process(home.resolve("postgresql/data/postmaster.pid")));
  }

  private static ProcessHandle process(Path pidFile) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static void execute(String command) throws IOException, SQLException {
    Path home = HOME.settings().home();
    Role superuser =
        new Role(
            "postgres",
            Secrets.in(home.resolve("secrets.properties")).password("database.superuser"));
    int port = Integer.parseInt(Files.readString(home.resolve("database.port")).strip());
    Database database = new Database("127.0.0.1", port, "kontor", superuser, superuser);
    try (Connection connection = database.open(superuser);
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
