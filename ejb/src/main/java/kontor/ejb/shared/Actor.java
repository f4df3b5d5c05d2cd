package kontor.ejb.shared;

import java.util.Set;

/**
 * Who acts, for which tenant, in which request.
 *
 * @param tenant the tenant's id; every row read or written belongs to it
 * @param userId the person, or null when the house itself acts (timers, batch)
 * @param username the name shown in the audit trail
 * @param permissions what the person may, names of {@link kontor.domain.security.Permission}
 * @param requestId the request's id, outside requests the name of the work, or null
 * @param address the caller's network address, or null outside requests
 */
public record Actor(
    int tenant,
    Long userId,
    String username,
    Set<String> permissions,
    String requestId,
    String address) {

  /** The name under which the house itself acts. */
  public static final String HOUSE = "kontor";

  public Actor {
    permissions = Set.copyOf(permissions);
  }

  /** The house itself, acting for a tenant: timers and batch. */
  public static Actor house(int tenant) {
    return new Actor(tenant, null, HOUSE, Set.of(), null, null);
  }

  /** The same, at a piece of work that has a name in log and audit, such as a run. */
  public Actor during(String work) {
    return new Actor(tenant, userId, username, permissions, work, address);
  }

  public boolean may(String permission) {
    return permissions.contains(permission);
  }
}
