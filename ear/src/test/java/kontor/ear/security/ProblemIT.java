package kontor.ear.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import org.junit.jupiter.api.Test;

class ProblemIT {

  @Test
  void should_answer_every_refusal_with_a_problem_document_and_the_headers_of_the_house() {
    Answer refused = People.anonymous().get("/me").expect(401);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(refused.json().getString("requestId")).isEqualTo(refused.header("X-Request-Id"));
    assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(refused.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(refused.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(refused.header("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void should_take_over_a_clean_request_id_and_no_other() {
    Api anonymous = People.anonymous();
    assertThat(anonymous.with("X-Request-Id", "client-0815").get("/me").header("X-Request-Id"))
        .isEqualTo("client-0815");
    assertThat(anonymous.with("X-Request-Id", "<script>").get("/me").header("X-Request-Id"))
        .doesNotContain("<");
  }

  @Test
  void should_refuse_what_is_no_json_is_too_large_or_too_deep() {
    assertThat(tokens("{\"username\":", "application/json").status()).isEqualTo(400);
    assertThat(tokens("x", "text/plain").status()).isEqualTo(415);
    assertThat(tokens("[".repeat(1_000), "application/json").status()).isEqualTo(400);
    assertThat(tokens(" ".repeat(1_100_000), "application/json").status()).isEqualTo(413);
  }

  @Test
  void should_answer_the_same_key_and_body_as_the_first_time() {
    Api admin = People.demo("admin");
    var asked = People.operator(People.newName());
    Api keyed = admin.with("Idempotency-Key", People.newName());
    Answer first = keyed.post("/users", asked).expect(201);
    Answer second = keyed.post("/users", asked).expect(201);
    assertThat(second.json().getInt("id")).isEqualTo(first.json().getInt("id"));
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.json()).doesNotContainKey("oneTimePassword");
    keyed.post("/users", People.operator(People.newName())).expect(409);
  }

  @Test
  void should_look_at_the_key_before_path_permission_and_document() {
    Api keyed = People.demo("operator").with("Idempotency-Key", People.newName());
    keyed.put("/me/settings", "{\"theme\": \"dark\"}").expect(200, 422);
    keyed.post("/users", People.operator(People.newName())).expect(409);
    keyed.put("/me/settings", "{}").expect(409);
    keyed.delete("/nowhere").expect(409);
  }

  @Test
  void should_keep_keys_apart_by_person() {
    String key = People.newName();
    var asked = People.operator(People.newName());
    People.demo("admin").with("Idempotency-Key", key).post("/users", asked).expect(201);
    People.demo("operator").with("Idempotency-Key", key).post("/users", asked).expect(403);
  }

  private static Answer tokens(String body, String type) {
    return People.anonymous().call("POST", "/tokens", BodyPublishers.ofString(body), type);
  }
}
