package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import kontor.domain.recon.BreakType;
import kontor.domain.recon.Severity;
import kontor.domain.shared.DomainException;
import kontor.ejb.recon.BreakSettings.Document;
import kontor.ejb.recon.BreakSettings.Queue;
import kontor.ejb.recon.BreakSettings.Route;

/**
 * The settings of breaks as JSON: {@code {"thresholds": {"p1", "p2", "p3"}, "hours": {"p2", "p3"},
 * "freeDays": ["2026-12-25"], "queues": [{"name", "members": []}], "routes": [{"type"?,
 * "severity"?, "source"?, "currency"?, "queue"}], "queue", "version"?}}; amounts are strings of the
 * bank's currency.
 */
final class BreakSettingsDocument {

  private BreakSettingsDocument() {}

  static JsonObject of(Document said) {
    JsonArrayBuilder days = Json.createArrayBuilder();
    said.freeDays().forEach(day -> days.add(day.toString()));
    JsonArrayBuilder queues = Json.createArrayBuilder();
    said.queues().forEach(queue -> queues.add(of(queue)));
    JsonArrayBuilder routes = Json.createArrayBuilder();
    said.routes().forEach(route -> routes.add(of(route)));
    return Json.createObjectBuilder()
        .add(
            "thresholds",
            Json.createObjectBuilder()
                .add("p1", said.p1Above().toPlainString())
                .add("p2", said.p2Above().toPlainString())
                .add("p3", said.p3Above().toPlainString()))
        .add(
            "hours", Json.createObjectBuilder().add("p2", said.p2Hours()).add("p3", said.p3Hours()))
        .add("freeDays", days)
        .add("queues", queues)
        .add("routes", routes)
        .add("queue", said.queue())
        .add("version", said.version())
        .build();
  }

  private static JsonObjectBuilder of(Queue queue) {
    JsonArrayBuilder members = Json.createArrayBuilder();
    queue.members().forEach(members::add);
    return Json.createObjectBuilder().add("name", queue.name()).add("members", members);
  }

  private static JsonObjectBuilder of(Route route) {
    JsonObjectBuilder document = Json.createObjectBuilder();
    add(document, "type", route.type());
    add(document, "severity", route.severity());
    add(document, "source", route.source());
    add(document, "currency", route.currency());
    return document.add("queue", route.queue());
  }

  private static void add(JsonObjectBuilder document, String name, Object value) {
    if (value != null) {
      document.add(name, value.toString());
    }
  }

  static Document read(JsonObject document) {
    if (document == null) {
      throw DomainException.rule("no-document", "The request has no document.");
    }
    JsonObject thresholds = object(document, "thresholds");
    JsonObject hours = object(document, "hours");
    return new Document(
        amount(thresholds, "p1"),
        amount(thresholds, "p2"),
        amount(thresholds, "p3"),
        whole(hours, "p2"),
        whole(hours, "p3"),
        list(document, "freeDays").stream().map(BreakSettingsDocument::day).toList(),
        list(document, "queues").stream().map(BreakSettingsDocument::queue).toList(),
        list(document, "routes").stream().map(BreakSettingsDocument::route).toList(),
        text(document, "queue"),
        document.containsKey("version") ? whole(document, "version") : null);
  }

  private static JsonObject object(JsonObject document, String name) {
    if (document.get(name) instanceof JsonObject object) {
      return object;
    }
    throw DomainException.field(name, "An object is needed.");
  }

  private static List<JsonValue> list(JsonObject document, String name) {
    return switch (document.get(name)) {
      case null -> List.of();
      case JsonArray array -> List.copyOf(array);
      default -> throw DomainException.field(name, "A list is needed.");
    };
  }

  private static BigDecimal amount(JsonObject document, String name) {
    try {
      return new BigDecimal(text(document, name));
    } catch (NumberFormatException unreadable) {
      throw DomainException.field(name, "An amount like 100.00 is needed.");
    }
  }

  private static int whole(JsonObject document, String name) {
    try {
      if (document.get(name) instanceof JsonNumber number) {
        return number.intValueExact();
      }
    } catch (ArithmeticException fraction) {
      throw DomainException.field(name, "This is a whole number.");
    }
    throw DomainException.field(name, "This is a whole number.");
  }

  private static LocalDate day(JsonValue value) {
    try {
      return LocalDate.parse(((JsonString) value).getString());
    } catch (DateTimeParseException | ClassCastException unreadable) {
      throw DomainException.field("freeDays", "A date like 2026-01-31 is needed.");
    }
  }

  private static Queue queue(JsonValue value) {
    JsonObject one = object("queues", value);
    List<String> members =
        list(one, "members").stream().map(name -> string("members", name)).toList();
    return new Queue(text(one, "name"), members);
  }

  private static Route route(JsonValue value) {
    JsonObject one = object("routes", value);
    return new Route(
        BreakQuery.constant("type", optional(one, "type"), BreakType.class),
        BreakQuery.constant("severity", optional(one, "severity"), Severity.class),
        optional(one, "source"),
        optional(one, "currency"),
        text(one, "queue"));
  }

  private static JsonObject object(String field, JsonValue value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw DomainException.field(field, "A list of objects is needed.");
  }

  private static String text(JsonObject document, String name) {
    return string(name, document.get(name));
  }

  private static String optional(JsonObject document, String name) {
    JsonValue value = document.getOrDefault(name, JsonValue.NULL);
    return value == JsonValue.NULL ? null : string(name, value);
  }

  private static String string(String field, JsonValue value) {
    if (value instanceof JsonString text && !text.getString().isBlank()) {
      return text.getString().strip();
    }
    throw DomainException.field(field, "Words are needed.");
  }
}
