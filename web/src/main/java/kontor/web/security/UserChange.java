package kontor.web.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kontor.domain.security.Role;
import kontor.domain.shared.DomainException;
import kontor.ejb.security.ChangeUser;

/**
 * A new person, or a change of one; what is absent stays.
 *
 * @param username of a new person only
 * @param version the version the caller saw; needed for a change
 */
public record UserChange(
    String username, String displayName, List<String> roles, Boolean disabled, Integer version) {

  Set<Role> roleSet() {
    Set<Role> found = EnumSet.noneOf(Role.class);
    for (String code : roles == null ? List.<String>of() : roles) {
      found.add(
          Role.of(code)
              .orElseThrow(
                  () -> DomainException.field("roles", "There is no role %s.".formatted(code))));
    }
    return found;
  }

  /** The change as the room understands it; roles stay null when none are named. */
  ChangeUser command() {
    return new ChangeUser(version, displayName, roles == null ? null : roleSet(), disabled);
  }
}
