package kontor.ear.security;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;

/** People of the demo bank, and new ones for a test of their own. */
final class People {

  private People() {}

  static Api demo(String username) {
    return Api.signedIn(RunningPortal.address(), username, RunningPortal.password());
  }

  static Api anonymous() {
    return Api.anonymous(RunningPortal.address());
  }

  /** Lets a new operator in; answers their document with the one-time password. */
  static JsonObject newOperator(Api admin) {
    return admin.post("/users", operator(newName())).expect(201).json();
  }

  static JsonObject operator(String username) {
    return Json.createObjectBuilder()
        .add("username", username)
        .add("displayName", "New Operator")
        .add("roles", Json.createArrayBuilder().add("operator"))
        .build();
  }

  static String newName() {
    return "new-" + UUID.randomUUID();
  }

  static Answer attempt(String username, String password) {
    return anonymous()
        .post(
            "/tokens",
            Json.createObjectBuilder().add("username", username).add("password", password).build());
  }
}
