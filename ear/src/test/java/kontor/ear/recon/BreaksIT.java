package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kontor.db.Database;
import kontor.db.InvariantChecks;
import kontor.ear.launch.Patience;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Test;

/** Breaks from their making behind a run to their end, over REST. */
class BreaksIT {

  private static final String BY_REFERENCE =
      """
      [{"name": "same", "kind": "KEY", "mode": "automatic", "fields": ["reference", "amount", "currency", "bookingDate"]}]\
      """;

  @Test
  void should_say_what_is_the_matter_with_each_open_line() {
    TwoSides sides =
        new TwoSides(BY_REFERENCE)
            .load(
                "bank",
                """
                b-amount,2026-07-01,20000.00,EUR,R-AMOUNT,
                b-date,2026-07-01,2000.00,EUR,R-DATE,
                b-currency,2026-07-01,200.00,USD,R-CURRENCY,
                b-alone,2026-07-01,20.00,EUR,R-ALONE,
                b-missing,2026-07-09,21.00,EUR,R-MISSING,
                b-near,2026-07-01,31.00,EUR,R-NEAR,
                b-twice,2026-07-02,41.00,EUR,R-TWICE,
                b-twice,2026-07-02,41.00,EUR,R-TWICE,
                """)
            .load(
                "ledger",
                """
                l-amount,2026-07-01,20000.01,EUR,R-AMOUNT,
                l-date,2026-07-02,2000.00,EUR,R-DATE,
                l-currency,2026-07-01,200.00,EUR,R-CURRENCY,
                l-near,2026-07-01,31.00,EUR,R-ELSE,
                """);
    sides.run();
    Map<String, String> types =
        made(sides, 12).stream()
            .collect(
                Collectors.toMap(
                    one -> one.getString("externalId"), one -> one.getString("type"), (a, b) -> a));
    assertThat(types)
        .containsEntry("b-amount", "AMOUNT")
        .containsEntry("l-amount", "AMOUNT")
        .containsEntry("b-date", "DATE")
        .containsEntry("b-currency", "CURRENCY")
        .containsEntry("b-alone", "ONE_SIDED")
        .containsEntry("b-missing", "MISSING")
        .containsEntry("b-near", "UNMATCHED")
        .containsEntry("b-twice", "DUPLICATE");
  }

  @Test
  void should_let_a_rule_say_what_is_the_matter() {
    TwoSides sides =
        new TwoSides(
                """
                [{"name": "fees", "kind": "LINES", "side": "bank", "action": "break", "break": "FEE",
                  "when": {"field": "amount", "op": "lt", "value": "0"}},
                 {"name": "same", "kind": "KEY", "mode": "automatic", "fields": ["reference", "amount", "currency"]}]\
                """)
            .load("bank", "charge,2026-07-01,-3.00,EUR,,\nalone,2026-07-01,4.00,EUR,,\n")
            .load("ledger", "other,2026-07-01,5.00,EUR,,\n");
    sides.run();
    List<JsonObject> made = made(sides, 3);
    assertThat(of(made, "charge").getString("type")).isEqualTo("FEE");
    assertThat(of(made, "alone").getString("type")).isEqualTo("ONE_SIDED");
  }

  @Test
  void should_rate_by_amount_and_say_when_each_is_due() {
    TwoSides sides =
        new TwoSides(BY_REFERENCE)
            .load(
                "bank",
                """
                p1,2026-07-01,-10000.01,EUR,,
                p2,2026-07-01,10000.00,EUR,,
                p3,2026-07-01,1000.00,USD,,
                p4,2026-07-01,100.00,EUR,,
                """)
            .load("ledger", "other,2026-07-01,5.00,EUR,,\n");
    sides.run();
    Map<String, JsonObject> made =
        made(sides, 5).stream()
            .collect(Collectors.toMap(one -> one.getString("externalId"), one -> one));
    assertThat(hoursToDue(made.get("p1"))).isZero();
    assertThat(hoursToDue(made.get("p2"))).isEqualTo(4);
    assertThat(hoursToDue(made.get("p3"))).isEqualTo(24);
    assertThat(hoursToDue(made.get("p4"))).isPositive();
    assertThat(made.get("p2").getString("severity")).isEqualTo("P2");
    assertThat(made.get("p4").getString("severity")).isEqualTo("P4");
    assertThat(made.get("p3").getString("queue")).isEqualTo("Breaks");
    assertThat(made.values().stream().filter(one -> one.containsKey("ratedIn")))
        .as("those rated in a currency that is not the bank's")
        .isNotEmpty();
  }

  private static long hoursToDue(JsonObject made) {
    return Duration.between(
            Instant.parse(made.getString("madeAt")), Instant.parse(made.getString("due")))
        .toHours();
  }

  @Test
  void should_route_to_queues_as_the_bank_says_and_rate_by_its_thresholds() {
    TwoSides sides = new TwoSides(BY_REFERENCE);
    Api admin = Api.signedIn(RunningPortal.address(), "admin", RunningPortal.password());
    JsonObject usual = admin.get("/breaks/settings").expect(200).json();
    String said =
        """
        {"thresholds": {"p1": "50", "p2": "10", "p3": "5"}, "hours": {"p2": 2, "p3": 12},
         "queues": [{"name": "Payments", "members": ["operator"]}],
         "routes": [{"source": "%s-bank", "severity": "P1", "queue": "Payments"}],
         "queue": "Breaks"}\
        """
            .formatted(sides.code());
    admin.put("/breaks/settings", said.replace("\"50\"", "\"10\"")).expect(422);
    admin.put("/breaks/settings", said.replace("-bank", "-nowhere")).expect(422);
    admin.put("/breaks/settings", said).expect(200);
    sides.operator().put("/breaks/settings", said).expect(403);
    try {
      sides
          .load("bank", "large,2026-07-01,51.00,EUR,,\nsmall,2026-07-01,6.00,EUR,,\n")
          .load("ledger", "other,2026-07-01,52.00,EUR,,\n")
          .run();
      List<JsonObject> made = made(sides, 3);
      assertThat(of(made, "large").getString("queue")).isEqualTo("Payments");
      assertThat(of(made, "other").getString("queue")).isEqualTo("Breaks");
      assertThat(of(made, "other").getString("severity")).isEqualTo("P1");
      assertThat(hoursToDue(of(made, "small"))).isEqualTo(12);
      String team = "/breaks?desk=team&reconciliation=" + sides.code();
      assertThat(sides.items(team)).hasSize(3);
      Api other = Api.signedIn(RunningPortal.address(), "supervisor", RunningPortal.password());
      assertThat(other.get(team).expect(200).items()).hasSize(2);
    } finally {
      admin
          .put("/breaks/settings", Json.createObjectBuilder(usual).remove("version").build())
          .expect(200);
    }
  }

  @Test
  void should_resolve_breaks_whose_lines_match_later_and_say_by_which_match() throws Exception {
    TwoSides sides =
        new TwoSides(BY_REFERENCE)
            .load("bank", "b,2026-07-01,7.00,EUR,R-LATE,\n")
            .load("ledger", "other,2026-07-01,8.00,EUR,,\n");
    sides.run();
    int id = of(made(sides, 2), "b").getInt("id");
    sides.load("ledger", "late,2026-07-01,7.00,EUR,R-LATE,\n").run();
    until(() -> get(sides, id).getString("state").equals("RESOLVED"));
    assertThat(get(sides, id).getInt("match")).isPositive();
    assertThat(made(sides, 1)).hasSize(1);
    assertInOrder();
  }

  @Test
  void should_resolve_by_a_match_by_hand_and_open_again_behind_its_undoing() throws Exception {
    TwoSides sides = two();
    int id = of(made(sides, 2), "b").getInt("id");
    String match =
        sides
            .operator()
            .post(
                "/reconciliations/%s/matches".formatted(sides.code()),
                Json.createObjectBuilder()
                    .add(
                        "lines",
                        Json.createArrayBuilder()
                            .add(of(made(sides, 2), "b").get("line"))
                            .add(of(made(sides, 2), "l").get("line")))
                    .add("reason", "one payment")
                    .build())
            .expect(201)
            .json()
            .get("id")
            .toString();
    assertThat(get(sides, id).getString("state")).isEqualTo("RESOLVED");
    assertThat(get(sides, id).get("match")).hasToString(match);
    sides.operator().post("/matches/%s/undo".formatted(match)).expect(200);
    JsonObject again = of(made(sides, 2), "b");
    assertThat(again.getInt("id")).isNotEqualTo(id);
    assertThat(again.getInt("follows")).isEqualTo(id);
    assertInOrder();
  }

  @Test
  void should_make_each_break_once_however_often_it_runs() {
    TwoSides sides = two();
    List<JsonValue> before = made(sides, 2).stream().map(one -> one.get("id")).toList();
    sides.run();
    sides.load("bank", "more,2026-07-03,9.00,EUR,,\n").run();
    assertThat(made(sides, 3).stream().map(one -> one.get("id"))).containsAll(before);
  }

  @Test
  void should_go_from_state_to_state_as_the_book_says_and_note_each_step() {
    TwoSides sides = two();
    int id = of(made(sides, 2), "b").getInt("id");
    Api operator = sides.operator();
    String path = "/breaks/%d/".formatted(id);
    assertThat(operator.post(path + "assign").expect(200).json().getString("owner"))
        .isEqualTo("operator");
    operator.post(path + "reopen").expect(409);
    operator.post(path + "pend", pend(LocalDate.of(2020, 1, 1))).expect(422);
    JsonObject pending = operator.post(path + "pend", pend(tomorrow())).expect(200).json();
    assertThat(pending.getString("followUp")).isEqualTo(tomorrow().toString());
    operator.post(path + "reopen").expect(200);
    operator.post(path + "comments", words("text", "Asked the bank.")).expect(200);
    operator.post(path + "labels", words("label", "audit")).expect(200);
    operator.post(path + "resolve", words("reason", "")).expect(422);
    operator.post(path + "resolve", words("reason", "Paid in cash.")).expect(200);
    operator.post(path + "assign").expect(409);
    assertThat(sides.items("/breaks?label=audit&reconciliation=" + sides.code())).isEmpty();
    JsonObject again = operator.post(path + "reopen").expect(200).json();
    assertThat(again.getInt("follows")).isEqualTo(id);
    operator.post(path + "reopen").expect(409);
    assertThat(
            operator.get(path + "history").expect(200).json().getJsonArray("acts").stream()
                .map(act -> act.asJsonObject().getString("act")))
        .containsExactly("ASSIGNED", "PENDED", "REOPENED", "COMMENTED", "LABELLED", "RESOLVED");
  }

  @Test
  void should_act_on_many_at_once_and_say_what_was_skipped() {
    TwoSides sides = two();
    JsonArrayBuilder ids = Json.createArrayBuilder();
    made(sides, 2).forEach(one -> ids.add(one.get("id")));
    int first = of(made(sides, 2), "b").getInt("id");
    sides
        .operator()
        .post("/breaks/%d/resolve".formatted(first), words("reason", "Known."))
        .expect(200);
    JsonObject outcome =
        sides
            .operator()
            .post(
                "/breaks/bulk",
                Json.createObjectBuilder().add("act", "assign").add("breaks", ids.add(0)).build())
            .expect(200)
            .json();
    assertThat(outcome.getInt("done")).isEqualTo(1);
    assertThat(outcome.getJsonArray("skipped")).hasSize(2);
    String mine = "/breaks?desk=mine&reconciliation=" + sides.code();
    assertThat(sides.items(mine)).hasSize(1);
    assertThat(sides.items("/breaks?state=resolved&reconciliation=" + sides.code())).hasSize(1);
  }

  @Test
  void should_keep_attachments_and_hand_them_out_as_downloads_only() {
    TwoSides sides = two();
    String path = "/breaks/%d/attachments".formatted(of(made(sides, 2), "b").getInt("id"));
    sides.operator().upload(path + "?name=page.html", BodyPublishers.ofString("x")).expect(422);
    JsonObject kept =
        sides
            .operator()
            .upload(path + "?name=advice.pdf", BodyPublishers.ofString("%PDF"))
            .expect(201)
            .json()
            .getJsonArray("attachments")
            .getJsonObject(0);
    assertThat(kept.getString("mediaType")).isEqualTo("application/pdf");
    var answer = sides.operator().get(path + "/" + kept.getInt("id")).expect(200);
    assertThat(answer.text()).isEqualTo("%PDF");
    assertThat(answer.header("Content-Disposition")).startsWith("attachment");
  }

  @Test
  void should_show_another_bank_nothing() {
    int id = of(made(two(), 2), "b").getInt("id");
    Api other = Api.signedIn(RunningPortal.address(), "operator2", RunningPortal.password());
    other.get("/breaks/" + id).expect(404);
    other.get("/breaks/%d/history".formatted(id)).expect(404);
    other.post("/breaks/%d/assign".formatted(id)).expect(404);
    other.post("/breaks/%d/comments".formatted(id), words("text", "Seen.")).expect(404);
    other.get("/breaks/%d/attachments/1".formatted(id)).expect(404);
  }

  private static TwoSides two() {
    TwoSides sides =
        new TwoSides(BY_REFERENCE)
            .load("bank", "b,2026-07-01,7.00,EUR,R-1,\n")
            .load("ledger", "l,2026-07-02,7.00,EUR,R-1,\n");
    sides.run();
    return sides;
  }

  private static JsonObject words(String field, String words) {
    return Json.createObjectBuilder().add(field, words).build();
  }

  private static JsonObject pend(LocalDate day) {
    return Json.createObjectBuilder()
        .add("reason", "Waits for the bank.")
        .add("followUp", day.toString())
        .build();
  }

  private static LocalDate tomorrow() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(2);
  }

  /** The breaks of the reconciliation, once so many are made. */
  private static List<JsonObject> made(TwoSides sides, int count) {
    until(
        () -> sides.items(path(sides)).stream().filter(o -> o.containsKey("id")).count() == count);
    return sides.items(path(sides));
  }

  private static String path(TwoSides sides) {
    return "/reconciliations/%s/breaks".formatted(sides.code());
  }

  private static JsonObject of(List<JsonObject> all, String externalId) {
    return all.stream()
        .filter(one -> one.getString("externalId").equals(externalId))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject get(TwoSides sides, int id) {
    return sides.operator().get("/breaks/" + id).expect(200).json();
  }

  private static void until(Patience.Condition reached) {
    assertThat(Patience.of(Duration.ofMinutes(1)).until(reached)).isTrue();
  }

  private static void assertInOrder() throws Exception {
    Database database = RunningPortal.kontor().database().database();
    try (Connection app = database.open(database.app())) {
      assertThat(InvariantChecks.broken(app)).isEmpty();
    }
  }
}
