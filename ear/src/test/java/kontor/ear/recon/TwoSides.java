package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kontor.ear.launch.Patience;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;

/** A reconciliation of two sources of its own, made and run over REST by the demo operator. */
final class TwoSides {

  static final String HEADER = "id,booked,amount,currency,reference,counterparty\n";
  private static final String SOURCE =
      """
      {"name": "%s", "kind": "%s", "format": "CSV", "mapping": {"columns": {"externalId": "id",
       "bookingDate": "booked", "amount": "amount", "currency": "currency", "reference": "reference",
       "counterparty": "counterparty"}}}\
      """;
  private static final String RECONCILIATION =
      """
      {"name": "Two sides", "sides": [{"name": "bank", "source": "%1$s-bank"}, {"name": "ledger",
       "source": "%1$s-ledger"}], "rules": %2$s}\
      """;

  private final Api operator;
  private final String code = "two-" + UUID.randomUUID();

  /** Makes sources and reconciliation with these rules, a JSON array. */
  TwoSides(String rules) {
    operator = Api.signedIn(RunningPortal.address(), "operator", RunningPortal.password());
    operator
        .put("/sources/%s-bank".formatted(code), SOURCE.formatted("bank", "BANK"))
        .expect(200, 201);
    operator
        .put("/sources/%s-ledger".formatted(code), SOURCE.formatted("ledger", "LEDGER"))
        .expect(200, 201);
    define(rules);
  }

  /**
   * Puts the reconciliation with these rules, a JSON array; later ones than the first are drafts.
   */
  void define(String rules) {
    operator
        .put("/reconciliations/" + code, RECONCILIATION.formatted(code, rules))
        .expect(200, 201);
  }

  Api operator() {
    return operator;
  }

  String code() {
    return code;
  }

  /** Uploads rows, without their header, and waits until they are read. */
  TwoSides load(String side, String rows) {
    awaits("/files/" + upload(side, rows), "ACCEPTED");
    return this;
  }

  /** Uploads rows and answers the file's id. */
  int upload(String side, String rows) {
    return operator
        .upload(
            "/sources/%s-%s/files?name=%s.csv".formatted(code, side, side),
            BodyPublishers.ofString(HEADER + rows))
        .expect(201, 202)
        .json()
        .getInt("id");
  }

  /** Runs and answers the completed run. */
  JsonObject run() {
    return awaits("/runs/" + start(), "COMPLETED");
  }

  /** Asks for a run and answers its id. */
  int start() {
    return operator
        .post("/reconciliations/%s/runs".formatted(code))
        .expect(202)
        .json()
        .getInt("id");
  }

  /** The line of a side with this id of its own. */
  JsonObject line(String side, String externalId) {
    return operator
        .get("/sources/%s-%s/lines?size=1000".formatted(code, side))
        .expect(200)
        .items()
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(line -> line.getString("externalId").equals(externalId))
        .findFirst()
        .orElseThrow();
  }

  List<JsonObject> items(String path) {
    return operator.get(path).expect(200).items().getValuesAs(JsonObject.class);
  }

  private JsonObject awaits(String path, String status) {
    boolean reached =
        Patience.of(Duration.ofMinutes(3))
            .until(() -> get(path).getString("status").equals(status));
    assertThat(reached).as("%s: %s", path, get(path)).isTrue();
    return get(path);
  }

  private JsonObject get(String path) {
    return operator.get(path).expect(200).json();
  }
}
