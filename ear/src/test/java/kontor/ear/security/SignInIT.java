package kontor.ear.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Test;

class SignInIT {

  @Test
  void should_say_who_i_am_what_i_may_and_where() {
    JsonObject me = People.demo("auditor").get("/me").expect(200).json();
    assertThat(me.getString("username")).isEqualTo("auditor");
    assertThat(me.getJsonArray("permissions").toString()).contains("audit.all");
    assertThat(me.getJsonObject("tenant").getString("code")).isEqualTo("norrholm");
  }

  @Test
  void should_refuse_a_token_that_was_ended() {
    Api operator = People.demo("operator");
    operator.delete("/tokens/current").expect(204);
    assertThat(operator.get("/me").expect(401).header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void should_give_unknown_names_the_same_answer_as_wrong_passwords() {
    Answer unknown = People.attempt(People.newName(), "wrong").expect(401);
    String known = People.newOperator(People.demo("admin")).getString("username");
    Answer wrong = People.attempt(known, "wrong").expect(401);
    assertThat(unknown.json().getString("detail")).isEqualTo(wrong.json().getString("detail"));
  }

  @Test
  void should_make_a_name_wait_after_five_wrong_attempts() {
    String name = People.newName();
    IntStream.range(0, 5).forEach(i -> People.attempt(name, "wrong").expect(401));
    Answer later = People.attempt(name, "wrong").expect(429);
    assertThat(Integer.parseInt(later.header("Retry-After"))).isPositive();
  }

  @Test
  void should_make_guessing_at_the_own_password_wait_like_signing_in() {
    JsonObject made = People.newOperator(People.demo("admin"));
    String oneTime = made.getString("oneTimePassword");
    Api person = Api.signedIn(RunningPortal.address(), made.getString("username"), oneTime);
    String next = "a good long sentence";
    IntStream.range(0, 5)
        .forEach(i -> person.put("/me/password", change("wrong", next)).expect(422));
    Answer later = person.put("/me/password", change(oneTime, next)).expect(429);
    assertThat(Integer.parseInt(later.header("Retry-After"))).isPositive();
    People.attempt(made.getString("username"), oneTime).expect(429);
  }

  @Test
  void should_let_a_new_person_do_nothing_but_change_the_password() {
    JsonObject made = People.newOperator(People.demo("admin"));
    String name = made.getString("username");
    String oneTime = made.getString("oneTimePassword");
    Api first = Api.signedIn(RunningPortal.address(), name, oneTime);
    first.get("/roles").expect(403);
    first.put("/me/password", change(oneTime, "short")).expect(422);
    first.put("/me/password", change(oneTime, "a good long sentence")).expect(204);
    first.get("/me").expect(401);
    Api.signedIn(RunningPortal.address(), name, "a good long sentence").get("/roles").expect(200);
  }

  @Test
  void should_end_the_tokens_of_a_person_who_is_deactivated() {
    Api admin = People.demo("admin");
    JsonObject made = People.newOperator(admin);
    String name = made.getString("username");
    Api person = Api.signedIn(RunningPortal.address(), name, made.getString("oneTimePassword"));
    person.get("/me").expect(200);
    change(admin, made, "disabled").expect(200);
    person.get("/me").expect(401);
    People.attempt(name, made.getString("oneTimePassword")).expect(401);
  }

  @Test
  void should_refuse_a_change_made_from_an_older_version() {
    Api admin = People.demo("admin");
    JsonObject made = People.newOperator(admin);
    change(admin, made, "disabled").expect(200);
    change(admin, made, "disabled").expect(409);
  }

  @Test
  void should_let_nobody_change_their_own_roles() {
    Api admin = People.demo("admin");
    int id = admin.get("/me").json().getInt("id");
    var roles =
        Json.createObjectBuilder()
            .add("version", admin.get("/users/" + id).json().getInt("version"))
            .add("roles", Json.createArrayBuilder().add("admin").add("director"))
            .build();
    admin
        .call(
            "PATCH", "/users/" + id, BodyPublishers.ofString(roles.toString()), "application/json")
        .expect(403);
  }

  @Test
  void should_answer_another_banks_person_like_a_missing_one() {
    int id = People.demo("operator").get("/me").json().getInt("id");
    String foreign = People.demo("auditor2").get("/users/" + id).expect(404).text();
    String missing = People.demo("auditor2").get("/users/" + id + "000000").expect(404).text();
    assertThat(foreign.replaceAll("[0-9a-f-]{36}|[0-9]+", ""))
        .isEqualTo(missing.replaceAll("[0-9a-f-]{36}|[0-9]+", ""));
  }

  private static String change(String current, String next) {
    return Json.createObjectBuilder()
        .add("current", current)
        .add("password", next)
        .build()
        .toString();
  }

  private static Answer change(Api admin, JsonObject user, String what) {
    var change =
        Json.createObjectBuilder().add(what, true).add("version", user.getInt("version")).build();
    return admin.call(
        "PATCH",
        "/users/" + user.getInt("id"),
        BodyPublishers.ofString(change.toString()),
        "application/json");
  }
}
