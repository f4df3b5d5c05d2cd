package kontor.ejb.audit;

import java.time.Instant;

/**
 * Which entries are sought; null asks for no limit.
 *
 * @param from the first moment
 * @param to the first moment no more
 */
public record AuditFilter(
    Instant from,
    Instant to,
    String username,
    String action,
    String objectType,
    String objectId,
    String outcome) {

  /** Everything one may see. */
  public static AuditFilter all() {
    return new AuditFilter(null, null, null, null, null, null, null);
  }
}
