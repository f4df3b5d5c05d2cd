package kontor.ejb.intake.storage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import kontor.domain.intake.StorageLimits;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Tenanted;

/** What a bank keeps of its files, looked at and changed by those who run it. */
@Stateless
@Tenanted
public class Storage {

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @Inject private StorageRows rows;
  @Inject private AuditTrail audit;

  @RolesAllowed({Permission.OPERATIONS_MAKE, Permission.INTAKE_READ})
  public StorageView get() {
    return rows.get();
  }

  /**
   * Changes the limits. What is kept already is not touched by a smaller quota: nothing more comes
   * until it fits.
   *
   * @param quotaBytes null for no limit
   * @param version the one that was looked at; null to change whatever stands
   * @throws DomainException when somebody else changed them meanwhile
   */
  @RolesAllowed(Permission.OPERATIONS_MAKE)
  public StorageView change(int retentionDays, Long quotaBytes, Integer version) {
    int tenant = Acting.required().tenant();
    StorageLimits limits = entities.find(StorageLimits.class, tenant);
    if (limits == null) {
      limits = new StorageLimits(tenant);
      entities.persist(limits);
    }
    requireUnchanged(limits, version);
    JsonObject before = document(limits);
    boolean same =
        limits.retentionDays() == retentionDays && Objects.equals(limits.quotaBytes(), quotaBytes);
    limits.change(retentionDays, quotaBytes);
    entities.flush();
    if (!same) {
      audit.done(
          AuditRecord.of("STORAGE_LIMITS_CHANGED", "storage", tenant)
              .with(before, document(limits)));
    }
    return rows.get();
  }

  private static void requireUnchanged(StorageLimits limits, Integer version) {
    if (version != null && version != limits.version()) {
      throw DomainException.conflict(
          "changed-meanwhile", "Somebody else changed the limits. The page is fresh again.");
    }
  }

  private static JsonObject document(StorageLimits limits) {
    JsonObjectBuilder document =
        Json.createObjectBuilder().add("retentionDays", limits.retentionDays());
    if (limits.quotaBytes() == null) {
      return document.addNull("quotaBytes").build();
    }
    return document.add("quotaBytes", limits.quotaBytes()).build();
  }
}
