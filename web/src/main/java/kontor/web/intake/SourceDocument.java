package kontor.web.intake;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Set;
import kontor.domain.intake.Delivery;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.SourceKind;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.DefineSource;
import kontor.ejb.intake.MappingDocument;

/** Reads the document of PUT /sources/{code}; a name it does not know is refused. */
final class SourceDocument {

  private static final Set<String> NAMES =
      Set.of("name", "kind", "format", "account", "currency", "timeZone", "mapping", "delivery");

  private SourceDocument() {}

  static DefineSource read(JsonObject document) {
    document.keySet().stream()
        .filter(name -> !NAMES.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw DomainException.field(name, "A source has no such field.");
        });
    return new DefineSource(
        text(document, "name"),
        constant(document, "kind", SourceKind.class),
        constant(document, "format", Format.class),
        text(document, "account"),
        text(document, "currency"),
        text(document, "timeZone"),
        mapping(document),
        constant(document, "delivery", Delivery.class));
  }

  private static String text(JsonObject document, String name) {
    JsonValue value = document.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return null;
    }
    if (!(value instanceof JsonString string)) {
      throw DomainException.field(name, "This is a text.");
    }
    return string.getString();
  }

  private static <E extends Enum<E>> E constant(JsonObject document, String name, Class<E> type) {
    String text = text(document, name);
    if (text == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            DomainException.field(
                name, "This is one of %s.".formatted(Arrays.toString(type.getEnumConstants()))));
  }

  private static Mapping mapping(JsonObject document) {
    JsonValue mapping = document.getOrDefault("mapping", JsonValue.NULL);
    return switch (mapping) {
      case JsonObject object -> MappingDocument.read(object);
      case JsonValue none when none == JsonValue.NULL -> null;
      default -> throw DomainException.field("mapping", "This is an object.");
    };
  }
}
