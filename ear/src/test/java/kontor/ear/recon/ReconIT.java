package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kontor.db.Database;
import kontor.db.InvariantChecks;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement's complete way over REST: two files, a run, what people do with it, the exports. */
class ReconIT {

  private static final String BANK =
      """
      B1,2026-07-01,100.00,EUR,INV-1,Fjordline
      B2,2026-07-01,55.10,EUR,INV-2,Merid
      B3,2026-07-02,55.10,EUR,INV-2,Merid
      B4,2026-07-03,-20.00,EUR,INV-4,Tessel
      B5,2026-07-03,75.00,EUR,,=1+1
      B6,2026-07-04,10.00,EUR,TWIN,Karthaus
      B6,2026-07-04,10.00,EUR,TWIN,Karthaus
      """;
  private static final String LEDGER =
      """
      L1,2026-07-01,100.00,EUR,inv-1,Fjordline
      L2,2026-07-01,55.10,EUR,INV-2,Merid
      L4,2026-07-03,-20.00,USD,INV-4,Tessel
      L5,2026-07-05,70.00,EUR,X,Oberland
      L6,2026-07-05,5.00,EUR,Y,Oberland
      L7,2026-07-04,10.00,EUR,TWIN,Karthaus
      L7,2026-07-04,10.00,EUR,TWIN,Karthaus
      """;
  private static final String RULES =
      """
      [{"name": "same", "kind": "KEY", "mode": "automatic",
       "fields": ["reference", "amount", "currency"]}]\
      """;

  private static Api operator;
  private static Api supervisor;
  private static Api foreigner;

  private TwoSides sides;
  private String code;

  @BeforeAll
  static void signIn() {
    operator = api("operator");
    supervisor = api("supervisor");
    foreigner = api("operator2");
  }

  @AfterAll
  static void leaveTheBooksInOrder() throws SQLException {
    Database database = RunningPortal.kontor().database().database();
    try (Connection app = database.open(database.app())) {
      assertThat(InvariantChecks.broken(app)).isEmpty();
    }
  }

  @BeforeEach
  void loadBothSides() {
    sides = new TwoSides(RULES).load("bank", BANK).load("ledger", LEDGER);
    code = sides.code();
  }

  @Test
  void should_match_what_agrees_suggest_what_is_ambiguous_and_leave_the_rest_open() {
    JsonObject run = run();
    JsonObject counts = run.getJsonObject("counts");
    assertThat(counts.getInt("lines")).isEqualTo(14);
    assertThat(counts.getInt("matched")).as("INV-1 and the twins").isEqualTo(6);
    assertThat(counts.getInt("suggested")).as("INV-2, two against one").isEqualTo(3);
    assertThat(counts.getInt("breaks")).isEqualTo(5);
    assertThat(run.getString("evidenceDigest")).hasSize(64);
    assertThat(statusOf("bank", "B1")).isEqualTo("MATCHED");
    assertThat(statusOf("bank", "B2")).isEqualTo("SUGGESTED");
    assertThat(statusOf("bank", "B4")).isEqualTo("OPEN");
  }

  @Test
  void should_change_nothing_when_it_runs_a_second_time() {
    run();
    JsonObject again = run();
    assertThat(again.getJsonObject("counts").getInt("matched")).isEqualTo(6);
    assertThat(matches(again)).isEmpty();
  }

  @Test
  void should_drop_the_other_suggestion_when_one_is_confirmed() {
    JsonObject run = run();
    JsonObject suggestion = suggestion(run);
    operator.post("/matches/%d/confirm".formatted(id(suggestion))).expect(200, 204);
    assertThat(operator.get("/matches/" + id(suggestion)).json().getString("status"))
        .isEqualTo("CONFIRMED");
    assertThat(breaks()).hasSize(6);
    operator.post("/matches/%d/confirm".formatted(id(suggestion))).expect(409);
  }

  @Test
  void should_not_offer_a_rejected_suggestion_again() {
    JsonObject suggestion = suggestion(run());
    operator.post("/matches/%d/reject".formatted(id(suggestion)), reason("other")).expect(200, 204);
    JsonObject again = run();
    assertThat(matches(again)).isEmpty();
    operator.post("/matches/%d/undo".formatted(id(suggestion))).expect(409);
  }

  @Test
  void should_open_the_lines_of_an_undone_match_and_not_make_it_again() {
    JsonObject run = run();
    JsonObject match =
        matches(run).stream()
            .filter(m -> m.getString("status").equals("MATCHED"))
            .findFirst()
            .orElseThrow();
    operator.post("/matches/%d/undo".formatted(id(match)), reason("wrong")).expect(200, 204);
    operator.post("/matches/%d/undo".formatted(id(match)), reason("wrong")).expect(409);
    JsonObject counts = run().getJsonObject("counts");
    assertThat(counts.getInt("matched")).isEqualTo(4);
  }

  @Test
  void should_match_by_hand_what_adds_up_and_refuse_what_does_not() {
    run();
    List<Long> lines = List.of(line("bank", "B5"), line("ledger", "L5"), line("ledger", "L6"));
    String path = "/reconciliations/%s/matches".formatted(code);
    operator.post(path, hand(lines.subList(0, 2))).expect(422);
    JsonObject match = operator.post(path, hand(lines)).expect(201).json();
    assertThat(match.getString("rule")).isEqualTo("hand");
    assertThat(match.getString("status")).isEqualTo("CONFIRMED");
    assertThat(operator.post(path, hand(lines)).expect(409).json().getString("detail"))
        .contains("matched");
  }

  @Test
  void should_refuse_to_discard_a_file_with_a_matched_line() {
    run();
    long file = file("bank");
    operator.delete("/files/" + file).expect(409);
  }

  @Test
  void should_guard_text_against_formulas_in_every_export() {
    run();
    String breaks =
        operator
            .with("Accept", "text/csv")
            .get("/reconciliations/%s/breaks".formatted(code))
            .expect(200)
            .text();
    assertThat(breaks)
        .startsWith(
            "break,type,severity,side,source,externalId,bookingDate,amount,currency,reference,"
                + "ageDays,owner");
    assertThat(breaks).contains("-20.00").doesNotContain(",=");
  }

  @Test
  void should_answer_another_bank_as_if_nothing_were_there() {
    JsonObject run = run();
    long match = id(matches(run).getFirst());
    foreigner.get("/runs/" + run.getInt("id")).expect(404);
    foreigner.get("/matches/" + match).expect(404);
    foreigner.post("/matches/%d/undo".formatted(match)).expect(404);
    foreigner.get("/files/" + file("bank")).expect(404);
    foreigner.get("/reconciliations/" + code).expect(404);
    foreigner.get("/sources/%s-bank/lines".formatted(code)).expect(404);
  }

  @Test
  void should_activate_a_later_rule_set_by_a_second_person_only() {
    sides.define(RULES.replace("same", "changed"));
    String activation = "/reconciliations/%s/rule-sets/2/activation".formatted(code);
    operator.post(activation).expect(403);
    supervisor.post(activation).expect(200, 204);
    assertThat(run().getInt("ruleSetVersion")).isEqualTo(2);
  }

  @Test
  void should_keep_the_engines_own_rows_in_the_database() throws SQLException {
    run();
    Database database = RunningPortal.kontor().database().database();
    try (Connection app = database.open(database.app());
        var statement = app.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from batch.batchexecutioninstancedata"
                    + " where batchstatus = 'COMPLETED'")) {
      rows.next();
      assertThat(rows.getLong(1)).isPositive();
    }
  }

  private JsonObject run() {
    return sides.run();
  }

  private static List<JsonObject> matches(JsonObject run) {
    return operator
        .get("/runs/%d/matches".formatted(run.getInt("id")))
        .expect(200)
        .items()
        .getValuesAs(JsonObject.class);
  }

  private static JsonObject suggestion(JsonObject run) {
    return matches(run).stream()
        .filter(match -> match.getString("status").equals("SUGGESTED"))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonObject> breaks() {
    return sides.items("/reconciliations/%s/breaks".formatted(code));
  }

  private String statusOf(String side, String externalId) {
    return sides.line(side, externalId).getString("status");
  }

  private long line(String side, String externalId) {
    return id(sides.line(side, externalId));
  }

  private long file(String side) {
    return sides.line(side, side.equals("bank") ? "B1" : "L1").getJsonNumber("file").longValue();
  }

  private static long id(JsonObject thing) {
    return thing.getJsonNumber("id").longValue();
  }

  private static JsonObject reason(String reason) {
    return Json.createObjectBuilder().add("reason", reason).build();
  }

  private static JsonObject hand(List<Long> lines) {
    return Json.createObjectBuilder()
        .add("lines", Json.createArrayBuilder(lines))
        .add("reason", "belongs together")
        .build();
  }

  private static Api api(String username) {
    return Api.signedIn(RunningPortal.address(), username, RunningPortal.password());
  }
}
