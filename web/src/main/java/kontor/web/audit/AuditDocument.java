package kontor.web.audit;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import kontor.ejb.audit.AuditEntry;

/** One entry of the trail as the REST interface shows it. */
public record AuditDocument(
    long id,
    Instant at,
    String username,
    String action,
    String outcome,
    String objectType,
    String objectId,
    JsonValue before,
    JsonValue after,
    String reason,
    String requestId,
    String address) {

  static AuditDocument of(AuditEntry entry) {
    return new AuditDocument(
        entry.id(),
        entry.at(),
        entry.username(),
        entry.action(),
        entry.outcome(),
        entry.objectType(),
        entry.objectId(),
        json(entry.before()),
        json(entry.after()),
        entry.reason(),
        entry.requestId(),
        entry.address());
  }

  private static JsonValue json(String text) {
    if (text == null) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
