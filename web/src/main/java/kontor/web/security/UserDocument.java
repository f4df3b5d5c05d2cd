package kontor.web.security;

import java.time.Instant;
import java.util.List;
import kontor.domain.security.Role;
import kontor.ejb.security.NewUser;
import kontor.ejb.security.UserRow;

/**
 * A person as the REST interface shows them.
 *
 * @param version to be sent back with a change
 * @param oneTimePassword only in the answer that made it
 */
public record UserDocument(
    long id,
    String username,
    String displayName,
    List<String> roles,
    boolean disabled,
    boolean mustChangePassword,
    Instant lastSignInAt,
    Instant createdAt,
    int version,
    String oneTimePassword) {

  static UserDocument of(UserRow user) {
    return of(user, null);
  }

  static UserDocument of(NewUser made) {
    return of(made.user(), made.oneTimePassword());
  }

  private static UserDocument of(UserRow user, String oneTimePassword) {
    return new UserDocument(
        user.id(),
        user.username(),
        user.displayName(),
        user.roles().stream().map(Role::code).sorted().toList(),
        user.disabled(),
        user.mustChangePassword(),
        user.lastSignInAt(),
        user.createdAt(),
        user.version(),
        oneTimePassword);
  }
}
