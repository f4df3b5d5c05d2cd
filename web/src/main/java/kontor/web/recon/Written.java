package kontor.web.recon;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** A part of a rule's document, read without judging it. */
record Written(JsonObject object) {

  boolean has(String key) {
    return object.containsKey(key);
  }

  /** A text, or a number as it stands; a number may stand as either. */
  String text(String key, String otherwise) {
    return has(key) ? text(object.get(key)) : otherwise;
  }

  private static String text(JsonValue value) {
    return switch (value) {
      case JsonString text -> text.getString();
      case JsonNumber number -> number.bigDecimalValue().toPlainString();
      default -> value.toString();
    };
  }

  Integer whole(String key, Integer otherwise) {
    return object.get(key) instanceof JsonNumber number
        ? Integer.valueOf(number.intValue())
        : otherwise;
  }

  Long large(String key, Long otherwise) {
    return object.get(key) instanceof JsonNumber number
        ? Long.valueOf(number.longValue())
        : otherwise;
  }

  List<String> texts(String key, List<String> otherwise) {
    JsonArray list = object.getJsonArray(key);
    return new ArrayList<>(list == null ? otherwise : list.stream().map(Written::text).toList());
  }

  /** The object under a key; an empty one where there is none. */
  Written part(String key) {
    return new Written(
        object.get(key) instanceof JsonObject part ? part : JsonValue.EMPTY_JSON_OBJECT);
  }

  List<Written> parts(String key) {
    JsonArray list = object.getJsonArray(key);
    return list == null
        ? List.of()
        : list.getValuesAs(JsonObject.class).stream().map(Written::new).toList();
  }
}
