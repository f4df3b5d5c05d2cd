package kontor.ear.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import kontor.db.EmbeddedPostgres;
import kontor.ear.launch.Kontor;
import kontor.ear.launch.Patience;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import kontor.ear.routes.Visitor;
import kontor.ear.running.TestHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When sessions end by themselves, and when the database goes; in a portal of its own. */
class EndingsIT {

  private static final Duration IDLE = Duration.ofSeconds(4);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static Kontor kontor;

  @BeforeAll
  static void start() {
    TestHome home = TestHome.named("endings");
    home.forgetData();
    kontor =
        new TestHome(
                home.settings()
                    .with("KONTOR_SESSION_IDLE", IDLE.toString())
                    .with("KONTOR_SESSION_LONGEST", LONGEST.toString()))
            .start(Kontor::withPortal);
  }

  @AfterAll
  static void stop() {
    kontor.close();
  }

  @Test
  void should_end_a_session_nobody_used_for_a_while() {
    Visitor visitor = signedIn();
    Instant used = Instant.now();
    assertThat(visitor.get("/home").statusCode()).isEqualTo(200);
    Patience.of(LIMIT).until(() -> Instant.now().isAfter(used.plus(IDLE).plusSeconds(2)));
    assertThat(visitor.get("/home")).satisfies(EndingsIT::isAskedToSignIn);
  }

  @Test
  void should_end_a_session_at_last_however_busy_it_is() {
    Visitor visitor = signedIn();
    Instant begun = Instant.now();
    boolean ended = Patience.of(LIMIT).until(() -> visitor.get("/home").statusCode() != 200);
    assertThat(ended).isTrue();
    assertThat(Instant.now()).as("not for being idle").isAfter(begun.plus(IDLE));
    assertThat(Duration.between(begun, Instant.now())).isLessThan(LONGEST.plus(IDLE));
    assertThat(visitor.get("/home")).satisfies(EndingsIT::isAskedToSignIn);
  }

  @Test
  void should_say_that_the_database_is_away_and_go_on_when_it_is_back() {
    Api api = Api.signedIn(address(), "operator", kontor.password());
    EmbeddedPostgres database = kontor.database().embedded().orElseThrow();
    Visitor visitor = signedIn();
    database.close();
    try {
      Answer problem = api.get("/sources").expect(503);
      assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
      HttpResponse<String> page = visitor.get("/home");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("The database is away");
      assertThat(new Visitor(address()).get("/health/live").statusCode()).isEqualTo(200);
    } finally {
      database.restart();
    }
    boolean back = Patience.of(LIMIT).until(() -> api.get("/sources").status() == 200);
    assertThat(back).isTrue();
  }

  private static void isAskedToSignIn(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in?to=");
  }

  private static Visitor signedIn() {
    return new Visitor(address()).signedIn("operator", kontor.password());
  }

  private static URI address() {
    return kontor.portal().address();
  }
}
