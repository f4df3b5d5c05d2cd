package kontor.ear.intake;

import static kontor.ear.intake.StatementFiles.api;
import static kontor.ear.intake.StatementFiles.statementOf;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kontor.db.Database;
import kontor.db.InvariantChecks;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A mapping was wrong: a new version of it, and the bytes that are kept are read again. */
class ReadingAgainIT {

  private static final String SOURCE =
      """
      {"name": "Read again", "kind": "BANK", "format": "CSV", "account": "%s", "currency": "EUR",
       "mapping": {"dateFormat": "%s", "columns": {"externalId": "id", "bookingDate": "booked",
       "amount": "amount", "balance": "balance"}}}\
      """;
  private static final String AMERICAN = "MM/dd/yyyy";
  private static final String EUROPEAN = "dd/MM/yyyy";

  /** Read the American way, the last row has no month. */
  private static final String ROWS =
      "B1,05/07/2026,50.00,150.00\nB2,06/07/2026,20.00,170.00\nB3,13/07/2026,30.00,200.00\n";

  private final StatementFiles files = new StatementFiles();
  private final Api operator = files.operator();
  private final String source = "again-" + UUID.randomUUID();

  @AfterAll
  static void leaveTheBooksInOrder() throws SQLException {
    Database database = RunningPortal.kontor().database().database();
    try (Connection app = database.open(database.app())) {
      assertThat(InvariantChecks.broken(app)).isEmpty();
    }
  }

  @Test
  void should_say_before_what_reading_again_would_change_and_change_nothing() {
    JsonObject file = loadedAmerican();
    say(EUROPEAN);
    JsonObject trial = post(file, "/readings/trial").expect(200).json();
    assertThat(trial.getJsonObject("now").getInt("lines")).isEqualTo(2);
    assertThat(trial.getJsonObject("now").getInt("rejected")).isEqualTo(1);
    assertThat(trial.getJsonObject("then").getInt("lines")).isEqualTo(3);
    assertThat(trial.getJsonObject("then").getInt("rejected")).isZero();
    assertThat(trial.getJsonObject("then").getInt("sourceVersion")).isEqualTo(2);
    assertThat(files.file(file).getInt("lines")).isEqualTo(2);
  }

  @Test
  void should_replace_all_lines_in_one_act_and_link_both_files() {
    JsonObject file = loadedAmerican();
    say(EUROPEAN);
    JsonObject again = post(file, "/readings").expect(201).json();
    assertThat(again.getString("status")).isEqualTo("ACCEPTED");
    assertThat(again.getInt("sourceVersion")).isEqualTo(2);
    assertThat(again.getInt("againOf")).isEqualTo(file.getInt("id"));
    assertThat(again.getString("sha256")).isEqualTo(file.getString("sha256"));
    assertThat(statementOf(again, 1).getBoolean("ties")).isTrue();
    JsonObject before = files.file(file);
    assertThat(before.getString("status")).isEqualTo("DISCARDED");
    assertThat(before.getInt("replacedBy")).isEqualTo(again.getInt("id"));
    assertThat(files.states(file)).containsOnly("EXCLUDED");
    assertThat(files.lines("/sources/%s/lines?status=OPEN".formatted(source)))
        .extracting(line -> line.getString("bookingDate"))
        .containsExactly("2026-07-13", "2026-07-06", "2026-07-05");
    assertThat(operator.get("/files/%d/content".formatted(again.getInt("id"))).text())
        .isEqualTo(StatementFiles.HEADER + ROWS);
  }

  @Test
  void should_be_done_once() {
    JsonObject file = loadedAmerican();
    say(EUROPEAN);
    JsonObject again = post(file, "/readings").expect(201).json();
    Answer second = post(file, "/readings").expect(409);
    assertThat(second.json().getString("detail")).contains("file " + again.getInt("id"));
    JsonObject third = post(again, "/readings").expect(201).json();
    assertThat(third.getInt("againOf")).isEqualTo(again.getInt("id"));
    assertThat(operator.get("/files/%d/content".formatted(third.getInt("id"))).text())
        .isEqualTo(StatementFiles.HEADER + ROWS);
  }

  @Test
  void should_be_refused_while_a_line_is_matched() {
    JsonObject file = loadedAmerican();
    String ledger = files.csv("LEDGER");
    files.load(ledger, "B1,2026-05-07,50.00,\n");
    accept(file);
    assertThat(files.run(files.reconcile(source, ledger)).getInt("matched")).isEqualTo(2);
    say(EUROPEAN);
    Answer refused = post(file, "/readings").expect(409);
    assertThat(refused.json().getString("detail")).contains("matched");
    assertThat(post(file, "/readings/trial").expect(200).json().getString("problem"))
        .contains("matched");
    assertThat(files.file(file).getString("status")).isEqualTo("PARTIAL");
  }

  @Test
  void should_leave_the_file_as_it_is_when_the_newest_version_cannot_read_it() {
    JsonObject file = loadedAmerican();
    operator
        .put(
            "/sources/" + source,
            SOURCE.formatted(files.account(), AMERICAN).replace("booked", "day"))
        .expect(200);
    JsonObject trial = post(file, "/readings/trial").expect(200).json();
    assertThat(trial.getString("problem")).contains("day");
    JsonObject again = post(file, "/readings").expect(201).json();
    assertThat(again.getString("status")).isEqualTo("REJECTED");
    assertThat(files.file(file).getString("status")).isEqualTo("PARTIAL");
    say(EUROPEAN);
    post(file, "/readings").expect(201);
    assertThat(files.file(file).getString("status")).isEqualTo("DISCARDED");
  }

  @Test
  void should_read_a_file_that_was_rejected_as_a_whole() {
    say("yyyy-MM-dd");
    JsonObject file = files.load(source, ROWS);
    assertThat(file.getString("status")).isEqualTo("REJECTED");
    say(EUROPEAN);
    JsonObject again = post(file, "/readings").expect(201).json();
    assertThat(again.getInt("lines")).isEqualTo(3);
    assertThat(files.file(file).getString("status")).isEqualTo("REJECTED");
    assertThat(files.file(file).getInt("replacedBy")).isEqualTo(again.getInt("id"));
  }

  @Test
  void should_not_read_a_discarded_file_and_refuse_the_same_bytes_still() {
    JsonObject file = loadedAmerican();
    say(EUROPEAN);
    JsonObject again = post(file, "/readings").expect(201).json();
    Answer same =
        operator
            .upload(
                "/sources/%s/files?name=same".formatted(source),
                java.net.http.HttpRequest.BodyPublishers.ofString(StatementFiles.HEADER + ROWS))
            .expect(409);
    assertThat(same.text()).contains("file " + again.getInt("id"));
    operator.delete("/files/" + again.getInt("id")).expect(200);
    post(again, "/readings").expect(409);
  }

  @Test
  void should_be_for_those_who_load_files_of_the_same_bank() {
    JsonObject file = loadedAmerican();
    String path = "/files/%d/readings".formatted(file.getInt("id"));
    api("auditor").post(path).expect(403);
    api("auditor").post(path + "/trial").expect(403);
    api("operator2").post(path).expect(404);
    api("operator2").post(path + "/trial").expect(404);
    api("supervisor").post(path).expect(201);
  }

  @Test
  void should_keep_in_the_audit_trail_who_read_it_again() {
    JsonObject file = loadedAmerican();
    say(EUROPEAN);
    post(file, "/readings").expect(201);
    List<JsonObject> entries =
        api("auditor")
            .get("/audit?objectId=" + file.getInt("id"))
            .expect(200)
            .items()
            .getValuesAs(JsonObject.class);
    assertThat(entries)
        .filteredOn(entry -> entry.getString("action").equals("FILE_READ_AGAIN"))
        .singleElement()
        .extracting(entry -> entry.getString("username"))
        .isEqualTo("operator");
    assertThat(entries).anyMatch(entry -> entry.getString("action").equals("FILE_REPLACED"));
  }

  /** Two lines in the wrong months, one rejected row, and a statement that does not tie. */
  private JsonObject loadedAmerican() {
    say(AMERICAN);
    return files.load(source, ROWS);
  }

  private void say(String dateFormat) {
    operator
        .put("/sources/" + source, SOURCE.formatted(files.account(), dateFormat))
        .expect(200, 201);
  }

  private void accept(JsonObject file) {
    if (statementOf(file, 1).getBoolean("held")) {
      StatementFiles.accept(api("supervisor"), file, 1, "known").expect(204);
    }
  }

  private Answer post(JsonObject file, String path) {
    return operator.post("/files/" + file.getInt("id") + path);
  }
}
