package kontor.ejb.security;

import java.time.Instant;
import java.util.Set;
import kontor.domain.security.PersonalSettings;
import kontor.domain.security.Role;
import kontor.domain.security.UserAccount;

/**
 * A person as shown: never with the password's hash.
 *
 * @param lastSignInAt null before the first sign-in
 * @param version to be sent back with a change
 */
public record UserRow(
    long id,
    String username,
    String displayName,
    Set<Role> roles,
    boolean disabled,
    boolean mustChangePassword,
    PersonalSettings settings,
    Instant lastSignInAt,
    Instant createdAt,
    int version) {

  public UserRow {
    roles = Set.copyOf(roles);
  }

  static UserRow of(UserAccount account) {
    return new UserRow(
        account.id(),
        account.username(),
        account.displayName(),
        account.roles(),
        account.isDisabled(),
        account.mustChangePassword(),
        account.settings(),
        account.lastSignInAt(),
        account.createdAt(),
        account.version());
  }
}
