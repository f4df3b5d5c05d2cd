package kontor.web.recon;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import kontor.domain.shared.DomainException;
import kontor.ejb.recon.DefineReconciliation;
import kontor.ejb.recon.DefineReconciliation.DefineSide;

/** Reads the document of PUT /reconciliations/{code}, strictly. */
final class DefineReconciliationReader {

  private DefineReconciliationReader() {}

  static DefineReconciliation read(String code, JsonObject document) {
    only(document, "", "name", "sides", "rules", "members");
    return new DefineReconciliation(
        code,
        text(document, "name", "name"),
        array(document, "sides").stream().map(DefineReconciliationReader::side).toList(),
        array(document, "rules"),
        document.containsKey("members") ? members(array(document, "members")) : null);
  }

  private static DefineSide side(JsonValue value) {
    if (!(value instanceof JsonObject side)) {
      throw DomainException.field("sides", "A side is an object with name and source.");
    }
    only(side, "sides.", "name", "source");
    return new DefineSide(text(side, "name", "sides.name"), text(side, "source", "sides.source"));
  }

  private static List<String> members(JsonArray names) {
    return names.stream()
        .map(name -> {
          if (name instanceof JsonString text) {
            return text.getString();
          }
          throw DomainException.field("members", "Members are user names.");
        })
        .toList();
  }

  private static JsonArray array(JsonObject from, String key) {
    if (from.get(key) instanceof JsonArray array) {
      return array;
    }
    throw DomainException.field(key, "A list is needed.");
  }

  private static String text(JsonObject from, String key, String field) {
    if (from.get(key) instanceof JsonString text) {
      return text.getString();
    }
    throw DomainException.field(field, "A text is needed.");
  }

  private static void only(JsonObject from, String prefix, String... known) {
    for (String key : from.keySet()) {
      if (!Set.of(known).contains(key)) {
        throw DomainException.field(
            prefix + key, "It is unknown; known are %s.".formatted(String.join(", ", known)));
      }
    }
  }
}
