package kontor.ear.intake;

import static kontor.ear.intake.StatementFiles.api;
import static kontor.ear.intake.StatementFiles.statementOf;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kontor.db.Database;
import kontor.db.InvariantChecks;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Rejected rows, corrected by a person and loaded beside what they were. */
class CorrectionIT {

  private static final String GOOD = "B1,2026-07-01,50.00,150.00\n";

  /** Without the balance of the second row the statement ties. */
  private static final String ROWS = GOOD + "B2,2026-07-02,2O.00,170.00\n";

  private final StatementFiles files = new StatementFiles();

  @AfterAll
  static void leaveTheBooksInOrder() throws SQLException {
    Database database = RunningPortal.kontor().database().database();
    try (Connection app = database.open(database.app())) {
      assertThat(InvariantChecks.broken(app)).isEmpty();
    }
  }

  @Test
  void should_show_a_rejected_row_cell_by_cell_with_its_columns() {
    JsonObject reject = rejects(files.load(files.csv("BANK"), ROWS)).getFirst();
    assertThat(reject.getInt("line")).isEqualTo(3);
    assertThat(reject.getString("field")).isEqualTo("amount");
    assertThat(reject.getString("state")).isEqualTo("OPEN");
    assertThat(texts(reject, "columns")).containsExactly("id", "booked", "amount", "balance");
    assertThat(texts(reject, "cells")).containsExactly("B2", "2026-07-02", "2O.00", "170.00");
  }

  @Test
  void should_read_a_corrected_row_as_its_file_was_read_and_store_nothing_yet() {
    JsonObject file = files.load(files.csv("BANK"), ROWS);
    JsonObject still = check(file, "B2", "2026-07-02", "2O.0", "170.00");
    assertThat(still.getJsonObject("rejected").getString("field")).isEqualTo("amount");
    JsonObject line = check(file, "B2", "2026-07-02", "20", "170.00").getJsonObject("line");
    assertThat(line.getString("amount")).isEqualTo("20.00");
    assertThat(line.getInt("line")).isEqualTo(3);
    assertThat(files.file(file).getInt("lines")).isEqualTo(1);
  }

  @Test
  void should_load_a_corrected_row_in_its_place_and_keep_what_it_was() {
    JsonObject file = files.load(files.csv("BANK"), ROWS);
    JsonObject after = correct(file, "B2", "2026-07-02", "20.00", "170.00").expect(200).json();
    assertThat(after.getInt("lines")).isEqualTo(2);
    assertThat(after.getInt("rejected")).isZero();
    assertThat(after.getString("status")).isEqualTo("ACCEPTED");
    List<JsonObject> lines = files.lines("/files/%d/lines".formatted(file.getInt("id")));
    assertThat(lines).extracting(line -> line.getInt("line")).containsExactly(2, 3);
    assertThat(lines).extracting(line -> line.getBoolean("corrected")).containsExactly(false, true);
    JsonObject reject = rejects(file).getFirst();
    assertThat(reject.getString("state")).isEqualTo("CORRECTED");
    assertThat(texts(reject, "cells")).contains("2O.00");
    JsonObject settled = reject.getJsonObject("settled");
    assertThat(settled.getString("by")).isEqualTo("operator");
    assertThat(texts(settled, "cells")).contains("20.00");
    assertThat(settled.getInt("line")).isEqualTo(lines.getLast().getInt("id"));
  }

  @Test
  void should_do_the_same_correction_once_and_refuse_another_one() {
    JsonObject file = files.load(files.csv("BANK"), ROWS);
    correct(file, "B2", "2026-07-02", "20.00", "170.00").expect(200);
    JsonObject again = correct(file, "B2", "2026-07-02", "20.00", "170.00").expect(200).json();
    assertThat(again.getInt("lines")).isEqualTo(2);
    Answer other = correct(file, "B2", "2026-07-02", "21.00", "170.00").expect(409);
    assertThat(other.json().getString("detail")).contains("corrected by operator");
    dismiss(file, "totals").expect(409);
    assertThat(audited(file, "ROW_CORRECTED")).hasSize(1);
  }

  @Test
  void should_let_one_of_two_people_win_who_correct_a_row_at_once() {
    JsonObject file = files.load(files.csv("BANK"), ROWS);
    long reject = id(rejects(file).getFirst());
    List<Integer> answers =
        Stream.of("20.00", "21.00", "22.00", "23.00")
            .map(amount ->
                CompletableFuture.supplyAsync(
                    () -> correct(file, reject, "B2", "2026-07-02", amount, "170.00").status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertThat(answers).containsExactly(200, 409, 409, 409);
    assertThat(files.file(file).getInt("lines")).isEqualTo(2);
  }

  @Test
  void should_load_all_corrected_rows_or_none() {
    JsonObject file =
        files.load(files.csv("BANK"), GOOD + "B2,2026-13-02,20.00,\nB3,2026-07-03,3x.00,\n");
    List<JsonObject> rejects = rejects(file);
    JsonObject first = row(id(rejects.get(0)), "B2", "2026-07-02", "20.00", "");
    JsonObject wrong = row(id(rejects.get(1)), "B3", "2026-07-03", "3y.00", "");
    Answer refused = correct(file, first, wrong).expect(422);
    assertThat(refused.json().getString("detail")).contains("Line 4");
    assertThat(files.file(file).getInt("lines")).isEqualTo(1);
    JsonObject right = row(id(rejects.get(1)), "B3", "2026-07-03", "30.00", "");
    assertThat(correct(file, first, right).expect(200).json().getInt("lines")).isEqualTo(3);
  }

  @Test
  void should_judge_the_statement_again_when_the_missing_row_makes_it_tie() {
    JsonObject file =
        files.load(
            files.csv("BANK"), GOOD + "B2,2026-07-02,2O.00,170.00\nB3,2026-07-03,5.00,175.00\n");
    assertThat(statementOf(file, 1).getBoolean("held")).isTrue();
    assertThat(files.states(file)).containsExactly("HELD", "HELD");
    JsonObject after = correct(file, "B2", "2026-07-02", "20.00", "170.00").expect(200).json();
    assertThat(after.getString("status")).isEqualTo("ACCEPTED");
    JsonObject statement = statementOf(after, 1);
    assertThat(statement.getBoolean("ties")).isTrue();
    assertThat(statement.getBoolean("held")).isFalse();
    assertThat(statement.getInt("lines")).isEqualTo(3);
    assertThat(files.states(file)).containsExactly("OPEN", "OPEN", "OPEN");
  }

  @Test
  void should_hold_the_statement_that_a_corrected_row_makes_untied() {
    JsonObject file = files.load(files.csv("BANK"), ROWS);
    JsonObject after = correct(file, "B2", "2026-07-02", "20.00", "175.00").expect(200).json();
    assertThat(after.getString("status")).isEqualTo("PARTIAL");
    assertThat(statementOf(after, 1).getString("difference")).isEqualTo("5.00");
    assertThat(files.states(file)).containsExactly("HELD", "HELD");
  }

  @Test
  void should_not_hold_a_statement_whose_lines_are_matched_and_say_so() {
    String bank = files.csv("BANK");
    String ledger = files.csv("LEDGER");
    JsonObject file = files.load(bank, ROWS);
    files.load(ledger, "B1,2026-07-01,50.00,\n");
    assertThat(files.run(files.reconcile(bank, ledger)).getInt("matched")).isEqualTo(2);
    Answer refused = correct(file, "B2", "2026-07-02", "20.00", "175.00").expect(409);
    assertThat(refused.json().getString("detail")).contains("would not tie");
    assertThat(files.file(file).getInt("lines")).isEqualTo(1);
    correct(file, "B2", "2026-07-02", "20.00", "170.00").expect(200);
    assertThat(files.states(file)).containsExactly("MATCHED", "OPEN");
  }

  @Test
  void should_count_a_corrected_row_behind_its_equals() {
    String equal = "X,2026-07-01,5.00,\n";
    JsonObject file = files.load(files.csv("BANK"), equal + equal + "X,2026-07-01,S.00,\n");
    correct(file, "X", "2026-07-01", "5.00", "").expect(200);
    assertThat(files.file(file).getInt("lines")).isEqualTo(3);
  }

  @Test
  void should_set_a_row_aside_that_is_no_line_and_ask_why() {
    JsonObject file = files.load(files.csv("BANK"), GOOD + "Total,,50.00,\n");
    dismiss(file, " ").expect(422);
    JsonObject after = dismiss(file, "the totals of the page").expect(200).json();
    assertThat(after.getString("status")).isEqualTo("ACCEPTED");
    assertThat(after.getInt("rejected")).isZero();
    assertThat(after.getInt("lines")).isEqualTo(1);
    assertThat(rejects(file).getFirst().getString("state")).isEqualTo("DISMISSED");
    dismiss(file, "the totals of the page").expect(200);
    assertThat(audited(file, "ROW_DISMISSED"))
        .singleElement()
        .extracting(entry -> entry.getString("reason"))
        .isEqualTo("the totals of the page");
  }

  @Test
  void should_correct_nothing_of_a_discarded_file() {
    JsonObject file = files.load(files.csv("BANK"), ROWS);
    files.operator().delete("/files/" + file.getInt("id")).expect(200);
    correct(file, "B2", "2026-07-02", "20.00", "170.00").expect(409);
    dismiss(file, "totals").expect(409);
  }

  @Test
  void should_let_those_correct_who_load_files_of_the_same_bank() {
    JsonObject file = files.load(files.csv("BANK"), ROWS);
    long reject = id(rejects(file).getFirst());
    JsonObject rows = rows(row(reject, "B2", "2026-07-02", "20.00", "170.00"));
    String path = "/files/%d/corrections".formatted(file.getInt("id"));
    String one = "/files/%d/rejects/%d".formatted(file.getInt("id"), reject);
    api("auditor").post(path, rows).expect(403);
    api("auditor").get(one).expect(200);
    api("operator2").post(path, rows).expect(404);
    api("operator2").get(one).expect(404);
    api("supervisor").post(path, rows).expect(200);
  }

  @Test
  void should_say_that_the_row_of_a_statement_file_is_corrected_by_its_sender() {
    String day = "2026-07-01";
    String message =
        StatementFiles.message(
            files.statement("S1", day, "100.00", "50.00", "150.00"),
            files.statement("S2", "2026-07-02", "150.00", "2x.00", "150.00"));
    JsonObject file = StatementFiles.load(files.operator(), files.camt(), message);
    JsonObject reject = rejects(file).getFirst();
    assertThat(reject.isNull("cells")).isTrue();
    Answer refused = correct(file, id(reject)).expect(422);
    assertThat(refused.json().getString("detail")).contains("sender");
  }

  @Test
  void should_correct_an_object_of_a_json_file_by_its_members() {
    String source = "checks-" + UUID.randomUUID();
    files
        .operator()
        .put(
            "/sources/" + source,
            """
            {"name": "Objects", "kind": "PSP", "format": "JSON", "currency": "EUR", "mapping":
             {"columns": {"externalId": "ref", "bookingDate": "day", "amount": "sum.value"}}}\
            """)
        .expect(200, 201);
    JsonObject file =
        files
            .operator()
            .upload(
                "/sources/%s/files?name=one.json".formatted(source),
                BodyPublishers.ofString(
                    """
                    [{"ref": "J1", "day": "2026-07-01", "sum": {"value": 12.50}},
                     {"ref": "J2", "day": "2026-07-32", "sum": {"value": 13.50}}]
                    """))
            .expect(201)
            .json();
    JsonObject reject = rejects(file).getFirst();
    List<String> cells =
        texts(reject, "cells").stream().map(cell -> cell.replace("07-32", "07-31")).toList();
    JsonObject after = correct(file, id(reject), cells.toArray(String[]::new)).expect(200).json();
    assertThat(after.getInt("lines")).isEqualTo(2);
    assertThat(after.getString("status")).isEqualTo("ACCEPTED");
  }

  @Test
  void should_take_rows_back_that_were_corrected_in_a_spreadsheet() {
    JsonObject file =
        files.load(
            files.csv("BANK"),
            GOOD + "B2,2026-07-02,-2O.00,\nB3,2026-07-03,3x.00,\nB4,2026-07-04,4x.00,\n");
    String path = "/files/" + file.getInt("id");
    String table = files.operator().get(path + "/rejects?format=rows").expect(200).text();
    assertThat(table).startsWith("\"reject\",\"line\",\"reason\",\"id\",").contains("'-2O.00");
    String corrected = table.replace("2O.00", "20.00").replace("3x.00", "30.00");
    JsonObject after =
        files
            .operator()
            .call("POST", path + "/corrections", BodyPublishers.ofString(corrected), "text/csv")
            .expect(200)
            .json();
    assertThat(after.getInt("lines")).isEqualTo(3);
    assertThat(after.getInt("rejected")).isEqualTo(1);
    assertThat(files.lines(path + "/lines"))
        .extracting(line -> line.getString("amount"))
        .containsExactly("50.00", "-20.00", "30.00");
    files
        .operator()
        .call("POST", path + "/corrections", BodyPublishers.ofString("a;b\n"), "text/csv")
        .expect(422);
  }

  private List<JsonObject> rejects(JsonObject file) {
    return files.lines("/files/%d/rejects".formatted(file.getInt("id")));
  }

  private JsonObject check(JsonObject file, String... cells) {
    JsonObject body = Json.createObjectBuilder().add("cells", array(cells)).build();
    return files
        .operator()
        .post(
            "/files/%d/rejects/%d/check".formatted(file.getInt("id"), id(rejects(file).getFirst())),
            body)
        .expect(200)
        .json();
  }

  private Answer correct(JsonObject file, String... cells) {
    return correct(file, id(rejects(file).getFirst()), cells);
  }

  private Answer correct(JsonObject file, long reject, String... cells) {
    return correct(file, row(reject, cells));
  }

  private Answer correct(JsonObject file, JsonObject... rows) {
    return correct(files.operator(), file, rows);
  }

  private static Answer correct(Api person, JsonObject file, JsonObject... rows) {
    return person.post("/files/%d/corrections".formatted(file.getInt("id")), rows(rows));
  }

  private Answer dismiss(JsonObject file, String reason) {
    return files
        .operator()
        .post(
            "/files/%d/rejects/%d/dismissal"
                .formatted(file.getInt("id"), id(rejects(file).getFirst())),
            Json.createObjectBuilder().add("reason", reason).build());
  }

  private static List<JsonObject> audited(JsonObject file, String action) {
    return api("auditor")
        .get("/audit?objectId=" + file.getInt("id"))
        .expect(200)
        .items()
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(entry -> entry.getString("action").equals(action))
        .toList();
  }

  private static JsonObject rows(JsonObject... rows) {
    return Json.createObjectBuilder()
        .add("corrections", Json.createArrayBuilder(List.of(rows)))
        .build();
  }

  private static JsonObject row(long reject, String... cells) {
    return Json.createObjectBuilder().add("reject", reject).add("cells", array(cells)).build();
  }

  private static JsonArray array(String... cells) {
    return Json.createArrayBuilder(List.of(cells)).build();
  }

  private static List<String> texts(JsonObject document, String name) {
    return document.getJsonArray(name).getValuesAs(JsonString::getString);
  }

  private static long id(JsonObject document) {
    return document.getJsonNumber("id").longValue();
  }
}
