package kontor.ejb.shared;

import jakarta.json.JsonObject;

/**
 * One act or attempt for the trail.
 *
 * @param action the act as a past-tense name, {@code FILE_DISCARDED}
 * @param objectType what it was done to, {@code file}; null when it was nothing stored
 * @param objectId its id or code
 * @param before the state before, or null
 * @param after the state after, or null
 * @param reason the reason given, or why it was refused; null without one
 */
public record AuditRecord(
    String action,
    String objectType,
    String objectId,
    JsonObject before,
    JsonObject after,
    String reason) {

  public static AuditRecord of(String action, String objectType, Object objectId) {
    return new AuditRecord(action, objectType, String.valueOf(objectId), null, null, null);
  }

  public AuditRecord with(JsonObject newBefore, JsonObject newAfter) {
    return new AuditRecord(action, objectType, objectId, newBefore, newAfter, reason);
  }

  public AuditRecord because(String newReason) {
    return new AuditRecord(action, objectType, objectId, before, after, newReason);
  }
}
