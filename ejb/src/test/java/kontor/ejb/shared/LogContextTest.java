package kontor.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogContextTest {

  private final LogContext context = new LogContext();

  @AfterEach
  void endRequest() {
    LogContext.end();
  }

  @Test
  void should_say_request_person_and_tenant() {
    Actor person = new Actor(7, 42L, "operator", Set.of(), "request-1", "127.0.0.1");
    assertThat(written(person, "Nothing to add"))
        .containsExactly(Map.of("requestId", "request-1", "userId", "42", "tenant", "7"));
  }

  @Test
  void should_say_which_work_the_house_does() {
    assertThat(written(Actor.house(7).during("run-9"), "Left for another attempt"))
        .containsExactly(Map.of("requestId", "run-9", "userId", "kontor", "tenant", "7"));
  }

  @Test
  void should_keep_the_parameters_a_message_has() {
    assertThat(written(Actor.house(7), "Run {0}", "9"))
        .containsExactly("9", Map.of("userId", "kontor", "tenant", "7"));
  }

  @Test
  void should_name_the_request_of_somebody_unknown() {
    LogContext.begin("request-2");
    LogRecord written = new LogRecord(Level.INFO, "Who is there?");
    context.publish(written);
    assertThat(written.getParameters()).containsExactly(Map.of("requestId", "request-2"));
  }

  @Test
  void should_leave_alone_what_names_its_request_itself_or_belongs_to_none() {
    Map<String, String> own = Map.of("requestId", "request-3");
    assertThat(written(Actor.house(7), "request answered", own)).containsExactly(own);
    LogRecord written = new LogRecord(Level.INFO, "The server starts");
    context.publish(written);
    assertThat(written.getParameters()).isNull();
  }

  private Object[] written(Actor actor, String message, Object... parameters) {
    LogRecord written = new LogRecord(Level.INFO, message);
    written.setParameters(parameters);
    Acting.run(actor, () -> context.publish(written));
    return written.getParameters();
  }
}
