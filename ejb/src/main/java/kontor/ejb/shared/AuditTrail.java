package kontor.ejb.shared;

/**
 * The trail of what was done and refused, declared here and kept by the room {@code audit}.
 *
 * <p>Tenant, person, request and address come from {@link Acting}.
 */
public interface AuditTrail {

  /** Records an act in its own transaction's fate: it stays only if the act stays. */
  void done(AuditRecord act);

  /** Records a refused attempt in a transaction of its own, so that it stays. */
  void refused(AuditRecord attempt);
}
