package kontor.ear.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the portal answered. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {

  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public JsonObject json() {
    try (var reader = Json.createReader(new StringReader(text()))) {
      return reader.readObject();
    }
  }

  public JsonArray items() {
    return json().getJsonArray("items");
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The same answer, or a failure that shows it, when the status is another. */
  public Answer expect(int... allowed) {
    for (int one : allowed) {
      if (status == one) {
        return this;
      }
    }
    throw new AssertionError("answered %d: %s".formatted(status, text()));
  }
}
