package kontor.ejb.security;

import java.util.Set;
import kontor.domain.security.Role;

/**
 * One change of a person: the shown name, the roles, or whether the person may sign in.
 *
 * @param version the version the caller saw; needed
 * @param displayName the new name, or null to leave it
 * @param roles exactly these roles, or null to leave them
 * @param disabled whether the person is kept out, or null to leave it
 */
public record ChangeUser(Integer version, String displayName, Set<Role> roles, Boolean disabled) {}
