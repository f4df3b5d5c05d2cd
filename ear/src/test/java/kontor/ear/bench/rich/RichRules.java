package kontor.ear.bench.rich;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.IOException;

/** The rules for the rich workload, as they are sent to the product. */
public final class RichRules {

  private RichRules() {}

  /** The document, most precise rule first. */
  public static JsonArray document() throws IOException {
    try (var file = RichRules.class.getResourceAsStream("rules.json");
        var reader = Json.createReader(file)) {
      return reader.readArray();
    }
  }
}
