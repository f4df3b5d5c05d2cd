package kontor.ejb.audit;

import java.time.Instant;

/**
 * One entry of the trail.
 *
 * @param outcome DONE or REFUSED
 * @param before the state before as JSON text, or null
 * @param after the state after as JSON text, or null
 */
public record AuditEntry(
    long id,
    Instant at,
    Long userId,
    String username,
    String action,
    String outcome,
    String objectType,
    String objectId,
    String before,
    String after,
    String reason,
    String requestId,
    String address) {}
