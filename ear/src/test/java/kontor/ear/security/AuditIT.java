package kontor.ear.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import org.junit.jupiter.api.Test;

class AuditIT {

  @Test
  void should_keep_the_state_before_and_after_without_any_hash() {
    JsonObject made = People.newOperator(People.demo("admin"));
    JsonObject entry =
        first(People.demo("auditor"), "action=USER_CREATED&objectId=" + made.getString("username"));
    assertThat(entry.getString("username")).isEqualTo("admin");
    assertThat(entry.getJsonObject("after").getJsonArray("roles").getString(0))
        .isEqualTo("operator");
    assertThat(entry.toString()).doesNotContain("argon2", made.getString("oneTimePassword"));
  }

  @Test
  void should_record_a_refused_request_once_under_its_id() {
    Answer refused = People.demo("operator").get("/users").expect(403);
    String requestId = refused.header("X-Request-Id");
    long entries =
        People.demo("auditor").get("/audit?outcome=REFUSED&size=1000").expect(200).items().stream()
            .filter(entry -> requestId.equals(entry.asJsonObject().getString("requestId", "")))
            .count();
    assertThat(entries).isEqualTo(1);
  }

  @Test
  void should_record_a_wrong_password_with_the_person_it_was_tried_on() {
    String name = People.newOperator(People.demo("admin")).getString("username");
    People.attempt(name, "wrong").expect(401);
    JsonObject entry = first(People.demo("auditor"), "action=SIGN_IN_REFUSED&user=" + name);
    assertThat(entry.getString("outcome")).isEqualTo("REFUSED");
  }

  @Test
  void should_show_everybody_their_part_of_the_trail() {
    People.demo("admin");
    assertThat(People.demo("operator").get("/audit").expect(200).items())
        .allSatisfy(
            entry -> assertThat(entry.asJsonObject().getString("username")).isEqualTo("operator"));
    assertThat(People.demo("admin").get("/audit?size=1000").expect(200).items())
        .allSatisfy(entry ->
            assertThat(entry.asJsonObject().getString("action")).matches("SIGN.*|TOKEN.*"));
  }

  @Test
  void should_show_nothing_of_another_bank() {
    String name = People.newOperator(People.demo("admin")).getString("username");
    Answer foreign = People.demo("auditor2").get("/audit?objectId=" + name).expect(200);
    assertThat(foreign.json().getInt("total")).isZero();
  }

  @Test
  void should_export_the_trail_as_csv() {
    String csv = People.demo("auditor").with("Accept", "text/csv").get("/audit").expect(200).text();
    assertThat(csv).startsWith("id,at,user,action,outcome,");
  }

  private static JsonObject first(Api reader, String query) {
    return reader.get("/audit?" + query).expect(200).items().getJsonObject(0);
  }
}
