package kontor.ejb.security;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import kontor.domain.security.UserAccount;

/** What the trail keeps of an account before and after a change: never a password or its hash. */
final class UserState {

  private UserState() {}

  static JsonObject of(UserAccount account) {
    return Json.createObjectBuilder()
        .add("username", account.username())
        .add("displayName", account.displayName())
        .add("roles", roles(account))
        .add("disabled", account.isDisabled())
        .add("mustChangePassword", account.mustChangePassword())
        .add("theme", account.settings().theme().code())
        .add("density", account.settings().density().code())
        .add("letterKeys", account.settings().letterKeys())
        .build();
  }

  private static JsonArrayBuilder roles(UserAccount account) {
    JsonArrayBuilder codes = Json.createArrayBuilder();
    account.roles().forEach(role -> codes.add(role.code()));
    return codes;
  }
}
