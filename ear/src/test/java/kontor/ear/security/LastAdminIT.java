package kontor.ear.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LastAdminIT {

  private static final int BANK = 7_001;
  private static final String ONE = "one.admin";
  private static final String OTHER = "other.admin";

  @BeforeAll
  static void foundABankOfTwoAdministrators() throws SQLException {
    OtherBank.withAdmins(BANK, ONE, OTHER);
  }

  @Test
  void should_not_let_an_administrator_deactivate_themselves() {
    Api one = People.demo(ONE);
    JsonObject myself = user(one, ONE);
    disable(one, myself, true).expect(403);
  }

  @RepeatedTest(5)
  void should_leave_one_when_two_deactivate_each_other_at_once() throws Exception {
    Api one = People.demo(ONE);
    Api other = People.demo(OTHER);
    JsonObject victimOfOne = user(one, OTHER);
    JsonObject victimOfOther = user(other, ONE);
    List<Integer> answers =
        atOnce(
            () -> disable(one, victimOfOne, true).status(),
            () -> disable(other, victimOfOther, true).status());
    assertThat(answers).as("exactly one went through").containsOnlyOnce(200);
    Api left = answers.getFirst() == 200 ? one : other;
    String gone = answers.getFirst() == 200 ? OTHER : ONE;
    assertThat(user(left, gone).getBoolean("disabled")).isTrue();
    disable(left, user(left, gone), false).expect(200);
  }

  private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
      throws Exception {
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> answers = people.invokeAll(List.of(one, other));
      return List.of(answers.getFirst().get(), answers.getLast().get());
    }
  }

  private static JsonObject user(Api admin, String username) {
    return admin.get("/users").expect(200).items().getValuesAs(JsonObject.class).stream()
        .filter(user -> user.getString("username").equals(username))
        .findFirst()
        .orElseThrow();
  }

  private static Answer disable(Api admin, JsonObject user, boolean disabled) {
    var change =
        Json.createObjectBuilder()
            .add("version", user.getInt("version"))
            .add("disabled", disabled)
            .build();
    return admin.call(
        "PATCH",
        "/users/" + user.getInt("id"),
        BodyPublishers.ofString(change.toString()),
        "application/json");
  }
}
