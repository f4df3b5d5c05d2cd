package kontor.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.DatabaseUnavailableException;
import kontor.ejb.shared.RetryLaterException;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  @Test
  void should_answer_each_kind_of_refusal_with_its_status() {
    assertThat(status(DomainException.notFound("file", 7))).isEqualTo(404);
    assertThat(status(DomainException.conflict("c", "s"))).isEqualTo(409);
    assertThat(status(DomainException.forbidden("c", "s"))).isEqualTo(403);
    assertThat(status(DomainException.rule("c", "s"))).isEqualTo(422);
    assertThat(status(new EJBAccessException())).isEqualTo(403);
    assertThat(status(new AccessLocalException())).isEqualTo(403);
  }

  @Test
  void should_find_the_refusal_inside_of_what_wrapped_it() {
    var wrapped = new EJBException(new RuntimeException(DomainException.conflict("c", "s")));
    assertThat(status(wrapped)).isEqualTo(409);
  }

  @Test
  void should_ask_to_come_back_when_the_database_is_away() {
    Problem problem = Problems.of(new DatabaseUnavailableException(new SQLException("gone")));
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.retryAfterSeconds()).isPositive();
    assertThat(status(new EJBException(new SQLException("gone", "08006")))).isEqualTo(503);
    assertThat(status(new EJBException(new SQLException("no room", "53100")))).isEqualTo(503);
    assertThat(status(new EJBException(new SQLException("locked", "55P03")))).isEqualTo(503);
  }

  @Test
  void should_say_when_the_next_attempt_may_be_made() {
    var later =
        new RetryLaterException(
            RetryLaterException.Reason.TOO_MANY_ATTEMPTS, Duration.ofMillis(1_200), "Wait.");
    assertThat(Problems.of(later).status()).isEqualTo(429);
    assertThat(Problems.of(later).retryAfterSeconds()).isEqualTo(2);
  }

  @Test
  void should_show_nothing_of_what_is_inside() {
    JsonObject document =
        Problems.of(new IllegalStateException("password=secret")).document("request-1");
    assertThat(document.getInt("status")).isEqualTo(500);
    assertThat(document.toString()).doesNotContain("secret");
    assertThat(document.getString("requestId")).isEqualTo("request-1");
  }

  @Test
  void should_name_the_wrong_field_and_the_facts() {
    var broken =
        new DomainException(
            DomainException.Kind.CONFLICT, "file-known", "Known.", Map.of("earlier", 12L));
    assertThat(Problems.of(broken).document("r").getInt("earlier")).isEqualTo(12);
    JsonObject field =
        Problems.of(DomainException.field("amount", "Too fine."))
            .document("r")
            .getJsonArray("errors")
            .getJsonObject(0);
    assertThat(field.getString("field")).isEqualTo("amount");
    assertThat(field.getString("message")).isEqualTo("Too fine.");
  }

  private static int status(Throwable fault) {
    return Problems.of(fault).status();
  }
}
