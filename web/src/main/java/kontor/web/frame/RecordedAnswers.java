package kontor.web.frame;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kontor.ejb.shared.IdempotencyKeys;

/**
 * Answers as they are recorded: status, content type, location and body, one-time passwords taken
 * out.
 */
final class RecordedAnswers {

  static final String ONE_TIME_PASSWORD = "oneTimePassword";

  private static final List<String> HEADERS = List.of("Content-Type", "Location");

  private RecordedAnswers() {}

  static IdempotencyKeys.Answer of(String route, byte[] bodySha256, KeptResponse response) {
    return new IdempotencyKeys.Answer(
        route, bodySha256, response.getStatus(), headers(response), withoutSecret(response.body()));
  }

  static void write(HttpServletResponse response, IdempotencyKeys.Answer answer)
      throws IOException {
    response.setStatus(answer.status());
    answer.headers().lines().forEach(line -> setHeader(response, line));
    response.setContentLength(answer.body().length);
    response.getOutputStream().write(answer.body());
    response.flushBuffer();
  }

  private static void setHeader(HttpServletResponse response, String line) {
    int colon = line.indexOf(':');
    response.setHeader(line.substring(0, colon), line.substring(colon + 1));
  }

  private static String headers(HttpServletResponse response) {
    return HEADERS.stream()
        .map(name -> line(name, response))
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  private static String line(String name, HttpServletResponse response) {
    String value =
        name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
    return value == null ? null : name + ":" + value;
  }

  /** A one-time password is shown once: the record, and so a second answer, is without it. */
  private static byte[] withoutSecret(byte[] body) {
    if (!new String(body, StandardCharsets.UTF_8).contains(ONE_TIME_PASSWORD)) {
      return body;
    }
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      JsonObject shown = reader.readObject();
      return Json.createObjectBuilder(shown)
          .remove(ONE_TIME_PASSWORD)
          .build()
          .toString()
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonException | ClassCastException noDocument) {
      return new byte[0];
    }
  }
}
