package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.storage.Removals;
import kontor.ejb.intake.storage.Storage;
import kontor.ejb.intake.storage.StorageView;
import kontor.web.frame.NeedsPermission;

/** What the bank keeps of its files: retention in days, quota in bytes, and what is used. */
@Path("/storage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StorageResource {

  private static final Set<String> NAMES = Set.of("retentionDays", "quotaBytes", "version");

  @Inject private Storage storage;
  @Inject private Removals removals;

  @GET
  public JsonObject get() {
    return document(storage.get());
  }

  /** Both are set at once; a quota of null is none. */
  @NeedsPermission(Permission.OPERATIONS_MAKE)
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject put(JsonObject document) {
    if (document == null) {
      throw DomainException.rule("no-document", "The request has no document.");
    }
    refuseOthers(document);
    Long retentionDays = number(document, "retentionDays");
    if (retentionDays == null) {
      throw DomainException.field("retentionDays", "Say how many days the bytes are kept.");
    }
    Long version = number(document, "version");
    return document(
        storage.change(
            (int) Math.min(retentionDays, Integer.MAX_VALUE),
            number(document, "quotaBytes"),
            version == null ? null : (int) Math.min(version, Integer.MAX_VALUE)));
  }

  private static void refuseOthers(JsonObject document) {
    document.keySet().stream()
        .filter(name -> !NAMES.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw DomainException.field(name, "Storage has no such field.");
        });
  }

  private static Long number(JsonObject document, String name) {
    JsonValue value = document.getOrDefault(name, JsonValue.NULL);
    return switch (value) {
      case JsonNumber number when number.isIntegral() -> exact(name, number);
      case JsonValue none when none == JsonValue.NULL -> null;
      default -> throw DomainException.field(name, "This is a whole number.");
    };
  }

  private static Long exact(String name, JsonNumber number) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException tooLarge) {
      throw DomainException.field(name, "This number is too large.");
    }
  }

  /** Removes what was kept long enough without waiting for the night. */
  @NeedsPermission(Permission.OPERATIONS_MAKE)
  @POST
  @Path("/removals")
  public JsonObject remove() {
    return document(removals.removeNow());
  }

  private static JsonObject document(StorageView storage) {
    JsonObjectBuilder document =
        Json.createObjectBuilder().add("retentionDays", storage.retentionDays());
    Documents.put(document, "quotaBytes", storage.quotaBytes());
    return document
        .add("usedBytes", storage.usedBytes())
        .add("files", storage.files())
        .add("version", storage.version())
        .build();
  }
}
