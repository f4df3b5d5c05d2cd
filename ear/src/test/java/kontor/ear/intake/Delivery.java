package kontor.ear.intake;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kontor.ear.launch.Patience;
import kontor.ear.rest.Api;

/**
 * A file delivered to a source of its own, read to its end, and what became of it.
 *
 * @param file its document
 * @param took from its first byte to the end of its reading
 */
record Delivery(Api person, JsonObject file, Duration took) {

  /** The columns Date, Amount, Currency and Description, dates after ISO 8601. */
  static final String TABLE =
      "{'dateFormat':'yyyy-MM-dd','columns':{'bookingDate':'Date','amount':'Amount',"
          + "'currency':'Currency','description':'Description'}}";

  private static final Set<String> ENDED = Set.of("ACCEPTED", "PARTIAL", "REJECTED");
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /**
   * Delivers the bytes to a new source.
   *
   * @param mapping JSON with apostrophes for quotation marks; null for formats that need none
   */
  static Delivery of(Api person, String format, String mapping, BodyPublisher bytes) {
    String source = source(person, format, mapping == null ? null : json(mapping));
    long began = System.nanoTime();
    JsonObject sent =
        person
            .upload("/sources/%s/files?name=delivered".formatted(source), bytes)
            .expect(201, 202)
            .json();
    Patience.of(LIMIT).until(() -> hasEnded(person, sent));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return new Delivery(person, document(person, sent), took);
  }

  /** A new source in euros, and its code. */
  static String source(Api person, String format, JsonObject mapping) {
    String code = "delivered-" + UUID.randomUUID();
    JsonObjectBuilder document =
        Json.createObjectBuilder()
            .add("name", code)
            .add("kind", "BANK")
            .add("format", format)
            .add("currency", "EUR");
    if (mapping != null) {
      document.add("mapping", mapping);
    }
    person.put("/sources/" + code, document.build()).expect(200, 201);
    return code;
  }

  static JsonObject json(String withApostrophes) {
    try (var reader = Json.createReader(new StringReader(withApostrophes.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  private static boolean hasEnded(Api person, JsonObject sent) {
    return ENDED.contains(document(person, sent).getString("status"));
  }

  private static JsonObject document(Api person, JsonObject sent) {
    return person.get("/files/" + sent.getInt("id")).expect(200).json();
  }

  long id() {
    return file.getJsonNumber("id").longValue();
  }

  String status() {
    return file.getString("status");
  }

  boolean isLoaded() {
    return !status().equals("REJECTED");
  }

  int lines() {
    return file.getInt("lines");
  }

  int rejected() {
    return file.getInt("rejected");
  }

  /** Why the file is refused as a whole; empty where it is not. */
  String problem() {
    return file.getString("problem", "");
  }

  List<JsonObject> statements() {
    return file.getJsonArray("statements").getValuesAs(JsonObject.class);
  }

  /** All of its lines. */
  List<JsonObject> allLines() {
    return items("lines");
  }

  /** All of its rejected rows. */
  List<JsonObject> rejects() {
    return items("rejects");
  }

  private List<JsonObject> items(String list) {
    return person
        .get("/files/%d/%s?size=1000".formatted(id(), list))
        .expect(200)
        .items()
        .getValuesAs(JsonObject.class);
  }

  /** What all lines move together, for each currency. */
  Map<String, BigDecimal> sums() {
    Map<String, BigDecimal> sums = new TreeMap<>();
    allLines()
        .forEach(line -> sums.merge(line.getString("currency"), amount(line), BigDecimal::add));
    return sums;
  }

  static BigDecimal amount(JsonObject line) {
    return new BigDecimal(line.getString("amount"));
  }
}
