package kontor.web.frame;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A problem document (RFC 9457): what went wrong, as programs and people read it.
 *
 * @param code names the rule or reason, last part of the type {@code urn:kontor:problem:…}
 * @param detail the sentence for people
 * @param facts further members: what it was about
 * @param errors field → message
 * @param retryAfterSeconds how long to wait before the next try, or null
 */
public record Problem(
    int status,
    String code,
    String title,
    String detail,
    Map<String, Object> facts,
    Map<String, String> errors,
    Long retryAfterSeconds) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Set<String> RESERVED =
      Set.of(
          "type", "title", "status", "detail", "instance", "code", "errors", "requestId", "field");

  public Problem {
    facts = Map.copyOf(facts);
    errors = new LinkedHashMap<>(errors);
  }

  /** A problem without further facts. */
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, Map.of(), Map.of(), null);
  }

  public Problem retryAfter(long seconds) {
    return new Problem(status, code, title, detail, facts, errors, seconds);
  }

  public Problem about(Map<String, Object> newFacts, Map<String, String> newErrors) {
    return new Problem(status, code, title, detail, newFacts, newErrors, retryAfterSeconds);
  }

  /** The document, with the id of the request it answers. */
  public JsonObject document(String requestId) {
    JsonObjectBuilder document =
        Json.createObjectBuilder()
            .add("type", "urn:kontor:problem:" + code)
            .add("title", title)
            .add("status", status)
            .add("detail", detail)
            .add("code", code)
            .add("requestId", requestId);
    facts.forEach((name, fact) -> addFact(document, name, fact));
    if (!errors.isEmpty()) {
      document.add("errors", errorList());
    }
    return document.build();
  }

  private JsonArrayBuilder errorList() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    errors.forEach((field, message) ->
        list.add(Json.createObjectBuilder().add("field", field).add("message", message)));
    return list;
  }

  private static void addFact(JsonObjectBuilder document, String name, Object fact) {
    if (RESERVED.contains(name)) {
      return;
    }
    switch (fact) {
      case Integer number -> document.add(name, number);
      case Long number -> document.add(name, number);
      case Boolean truth -> document.add(name, truth);
      case BigDecimal amount -> document.add(name, amount.toPlainString());
      default -> document.add(name, fact.toString());
    }
  }
}
