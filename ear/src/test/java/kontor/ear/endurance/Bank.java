package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kontor.db.Database;
import kontor.db.EmbeddedPostgres;
import kontor.db.InvariantChecks;
import kontor.ear.intake.Upload;
import kontor.ear.launch.Kontor;
import kontor.ear.launch.Patience;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import kontor.ear.running.TestHome;
import kontor.ear.running.WholeDatabase;

/** A running portal whose server can be killed and whose database can be taken away. */
final class Bank {

  private static final Duration ENDING = Duration.ofSeconds(20);
  private static final Duration RECOVERING = Duration.ofSeconds(30);
  private static final int AWAY = 503;
  private static final int WRITE_AHEAD_LOG = 16 << 20;
  private static Bank own;

  private final Kontor kontor;
  private final String token;

  private Bank(Kontor kontor) {
    this.kontor = kontor;
    this.token = signIn(kontor.portal().address(), kontor.password());
  }

  /** The one in a home of its own, started when the first test asks for it. */
  static synchronized Bank own() {
    if (own == null) {
      TestHome home = TestHome.named("endurance");
      home.forgetData();
      own = new Bank(home.start(Kontor::withPortal));
    }
    return own;
  }

  /** The one all tests share. */
  static Bank shared() {
    return new Bank(RunningPortal.kontor());
  }

  private static String signIn(URI portal, String password) {
    var credentials =
        Json.createObjectBuilder().add("username", "operator").add("password", password).build();
    return Api.anonymous(portal).post("/tokens", credentials).expect(201).json().getString("token");
  }

  /** Signed in as operator, from before any blow. */
  Api operator() {
    return Api.anonymous(address()).with("Authorization", "Bearer " + token);
  }

  /** Announces an upload as operator. */
  Upload announce(String source, long bytes) {
    try {
      return Upload.announced(address(), operator(), source, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI address() {
    return kontor.portal().address();
  }

  ProcessHandle server() {
    return kontor.server().handle();
  }

  /** Ends the server's process as kill -9 does; the database runs on. */
  void killServer() {
    ProcessHandle server = kontor.server().handle();
    server.destroyForcibly();
    assertThat(Patience.of(ENDING).until(() -> !server.isAlive())).isTrue();
  }

  /** Starts the server on the same home; returns when the portal is ready. */
  void startServer() {
    kontor.restartServer();
  }

  /** Lets the server's process stand still, as a machine without breath does. */
  void freezeServer() {
    signalServer("STOP");
  }

  void thawServer() {
    signalServer("CONT");
  }

  private void signalServer(String signal) {
    String pid = Long.toString(kontor.server().handle().pid());
    try {
      assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops the database; its clients are cut off. */
  void stopDatabase() {
    postgres().close();
  }

  /** Starts the database; returns when the portal reaches it again, which nobody has told it. */
  void startDatabase() {
    postgres().restart();
    assertThat(Patience.of(RECOVERING).until(() -> ask().status() == 200)).isTrue();
  }

  /** The portal says for so long, at every question, that the database is away. */
  void assertAwayFor(Duration time) {
    Patience.of(time)
        .until(() -> {
          Answer answer = ask().expect(AWAY);
          assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
          assertThat(answer.header("Retry-After")).isNotEmpty();
          return false;
        });
  }

  private Answer ask() {
    return operator().get("/me");
  }

  /** The books are in order, and nothing the blow left behind is still open. */
  void assertInOrder() {
    Database database = kontor.database().database();
    try (Connection app = database.open(database.app())) {
      assertThat(InvariantChecks.broken(app)).isEmpty();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    assertThat(rows("select gid from pg_prepared_xacts")).isEmpty();
    assertThat(Patience.of(RECOVERING).until(() -> unfinishedExecutions().isEmpty()))
        .as("dead executions are buried")
        .isTrue();
  }

  private List<String> unfinishedExecutions() {
    return rows(
        "select jobexecid, batchstatus from batch.batchexecutioninstancedata"
            + " where batchstatus in ('STARTING', 'STARTED', 'STOPPING')"
            + " union all select jobexecid, batchstatus from batch.batchstepexecutioninstancedata"
            + " where batchstatus in ('STARTING', 'STARTED', 'STOPPING')");
  }

  /** The states of the engine's newest executions, the newest first. */
  List<String> newestExecutions(int most) {
    return rows(
        "select batchstatus from batch.batchexecutioninstancedata order by jobexecid desc limit ?",
        most);
  }

  /** Whether nobody has given a sign of life of the run for as long as a takeover needs. */
  boolean hasNoHeartbeat(long run) {
    return rows(
            "select true from jobs.job_run where id = ?"
                + " and heartbeat_at < clock_timestamp() - interval '11 seconds'",
            run)
        .contains("t");
  }

  /** The bytes of the largest file the database has, in which a table or its write-ahead log is. */
  long largestFileOfDatabase() {
    return Long.parseLong(
        rows("select greatest(max(pg_relation_size(oid)), %d) from pg_class where relfilenode <> 0"
                .formatted(WRITE_AHEAD_LOG))
            .getFirst());
  }

  /** The processes that work for the portal, and the one that makes them. */
  List<Long> processesOfDatabase() {
    return Stream.concat(
            rows("select pid from pg_stat_activity where usename = 'kontor_app'").stream()
                .map(Long::valueOf),
            postgres().process().map(ProcessHandle::pid).stream())
        .toList();
  }

  /** The bytes of the largest log the server writes. */
  long largestLog() {
    try (Stream<Path> files = Files.walk(kontor.home())) {
      return files
          .filter(file -> file.toString().contains("/logs/"))
          .mapToLong(file -> file.toFile().length())
          .max()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many of the portal's connections stand still at a lock. */
  int waitingForALock() {
    return Integer.parseInt(
        rows("select count(*) from pg_stat_activity"
                + " where usename = 'kontor_app' and wait_event_type = 'Lock'")
            .getFirst());
  }

  /** Whether a file is rejected and left neither lines nor bytes behind. */
  boolean isForgotten(String file) {
    return rows(
            "select status, (select count(*) from intake.statement_line where file_id = f.id),"
                + " (select count(*) from intake.file_chunk where file_id = f.id)"
                + " from intake.file f where id = ?",
            Long.valueOf(file))
        .contains("REJECTED|0|0");
  }

  /** Cuts off the connection that stands still at a lock and itself locks sources, or does not. */
  void cutOff(boolean locksSources) {
    assertThat(
            rows(
                "select pg_terminate_backend(a.pid) from pg_stat_activity a"
                    + " where a.usename = 'kontor_app' and a.wait_event_type = 'Lock'"
                    + " and ? = exists (select from pg_locks l where l.pid = a.pid"
                    + " and l.relation = 'intake.source'::regclass and l.mode = 'RowShareLock')",
                locksSources))
        .containsExactly("t");
  }

  /** Whether nothing of the portal is under way in the database. */
  boolean isNobodyInATransaction() {
    return rows("select pid from pg_stat_activity where usename = 'kontor_app' and xact_start is"
            + " not null")
        .isEmpty();
  }

  /** What the database's clients are doing, to be shown when a test fails. */
  List<String> statements() {
    return rows(
        "select pid, usename, application_name, state, wait_event_type, left(query, 60)"
            + " from pg_stat_activity where datname = current_database()");
  }

  /** The rows a query finds over all tenants, their columns parted by bars. */
  List<String> rows(String query, Object... parameters) {
    return new WholeDatabase(kontor).rows(query, parameters);
  }

  /** A connection that sees all tenants and all other connections. */
  Connection connect() throws SQLException {
    return new WholeDatabase(kontor).connect();
  }

  private EmbeddedPostgres postgres() {
    return kontor.database().embedded().orElseThrow();
  }
}
