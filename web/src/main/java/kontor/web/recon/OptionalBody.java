package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import kontor.domain.shared.DomainException;

/** The body of a call that needs none: an object, or nothing at all. */
final class OptionalBody {

  private OptionalBody() {}

  static JsonObject of(String body) {
    if (body == null || body.isBlank()) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try (var reader = Json.createReader(new StringReader(body))) {
      if (reader.readValue() instanceof JsonObject object) {
        return object;
      }
      throw DomainException.field("body", "A JSON object is needed.");
    } catch (JsonParsingException unreadable) {
      throw DomainException.field("body", "The body is no JSON document.");
    }
  }
}
