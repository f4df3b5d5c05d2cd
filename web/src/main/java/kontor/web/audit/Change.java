package kontor.web.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One field before and after an act.
 *
 * @param field its name as recorded
 * @param before its value in words, a dash when there was none
 * @param after its value in words, a dash when there is none
 */
public record Change(String field, String before, String after) {

  private static final String NOTHING = "–";

  public boolean isSame() {
    return before.equals(after);
  }

  /** The fields of two recorded states, both JSON texts or null; changed ones first. */
  static List<Change> between(String before, String after) {
    JsonObject was = parsed(before);
    JsonObject is = parsed(after);
    Set<String> fields = new TreeSet<>(was.keySet());
    fields.addAll(is.keySet());
    return fields.stream()
        .map(field -> new Change(field, words(was.get(field)), words(is.get(field))))
        .sorted((a, b) -> Boolean.compare(a.isSame(), b.isSame()))
        .toList();
  }

  private static JsonObject parsed(String text) {
    if (text == null) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try (var reader = Json.createReader(new StringReader(text))) {
      JsonValue value = reader.readValue();
      return value.getValueType() == JsonValue.ValueType.OBJECT
          ? value.asJsonObject()
          : Json.createObjectBuilder().add("value", value).build();
    }
  }

  private static String words(JsonValue value) {
    return switch (value) {
      case null -> NOTHING;
      case JsonString text -> text.getString();
      default -> value == JsonValue.NULL ? NOTHING : value.toString().replaceAll("[\\[\\]\"]", "");
    };
  }
}
