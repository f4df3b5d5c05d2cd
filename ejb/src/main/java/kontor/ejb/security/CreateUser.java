package kontor.ejb.security;

import java.util.Set;
import kontor.domain.security.Role;

/** Lets a new person in. */
public record CreateUser(String username, String displayName, Set<Role> roles) {

  public CreateUser {
    roles = Set.copyOf(roles);
  }
}
