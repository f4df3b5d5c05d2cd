package kontor.ear.intake;

import static kontor.ear.intake.StatementFiles.accept;
import static kontor.ear.intake.StatementFiles.api;
import static kontor.ear.intake.StatementFiles.statementOf;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kontor.db.Database;
import kontor.db.InvariantChecks;
import kontor.domain.intake.StatementFinding;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Statements that were issued again, and what becomes of those whose place they take. */
class SupersedingIT {

  private static final String DAY_1 = "B1,2026-07-01,50.00,150.00\n";
  private static final String OLD = DAY_1 + "B2,2026-07-02,-30.00,120.00\n";
  private static final String NEW = DAY_1 + "B2,2026-07-02,-31.00,119.00\n";
  private static final String NEWEST = DAY_1 + "B2,2026-07-02,-32.00,118.00\n";
  private static final String NEXT_OF_OLD = "B3,2026-07-03,10.00,130.00\n";
  private static final String NEXT_OF_NEW = "B3,2026-07-03,10.00,129.00\n";

  private final StatementFiles files = new StatementFiles();
  private final String bank = files.csv("BANK");

  @AfterAll
  static void leaveTheBooksInOrder() throws SQLException {
    Database database = RunningPortal.kontor().database().database();
    try (Connection app = database.open(database.app())) {
      assertThat(InvariantChecks.broken(app)).isEmpty();
    }
  }

  @Test
  void should_take_the_lines_of_the_older_one_out_of_use_and_those_of_the_newer_in() {
    JsonObject old = files.load(bank, OLD);
    JsonObject again = files.load(bank, NEW);
    assertFinding(again, StatementFinding.REISSUED);
    assertThat(again.getString("status")).isEqualTo("ACCEPTED");
    assertThat(files.states(old)).containsOnly("EXCLUDED");
    assertThat(files.states(again)).containsOnly("OPEN");
    assertThat(statementOf(files.file(old), 1).getInt("supersededBy"))
        .isEqualTo(again.getInt("id"));
    assertThat(files.lines("/sources/%s/lines?status=OPEN".formatted(bank))).hasSize(2);
    assertThat(files.lines("/sources/%s/lines?status=EXCLUDED".formatted(bank))).hasSize(2);
  }

  @Test
  void should_match_only_the_newer_ones_lines() {
    files.load(bank, OLD);
    files.load(bank, NEW);
    String ledger = files.csv("LEDGER");
    files.load(ledger, "B1,2026-07-01,50.00,\nB2,2026-07-02,-30.00,\n");
    JsonObject counts = files.run(files.reconcile(bank, ledger));
    assertThat(counts.getInt("lines")).isEqualTo(4);
    assertThat(counts.getInt("matched")).as("B1 and its twin").isEqualTo(2);
  }

  @Test
  void should_judge_the_next_statement_by_the_newer_closing() {
    files.load(bank, OLD);
    JsonObject next = files.load(bank, NEXT_OF_NEW);
    assertFinding(next, StatementFinding.GAP);
    JsonObject again = files.load(bank, NEW);
    assertFinding(next, StatementFinding.CONTINUES);
    discard(again);
    assertFinding(next, StatementFinding.GAP);
  }

  @Test
  void should_bring_the_older_one_back_when_the_newer_is_discarded() {
    JsonObject old = files.load(bank, OLD);
    JsonObject again = files.load(bank, NEW);
    discard(again);
    assertThat(files.states(old)).containsOnly("OPEN");
    assertThat(files.states(again)).containsOnly("EXCLUDED");
    assertThat(statementOf(files.file(old), 1).get("supersededBy")).isEqualTo(JsonValue.NULL);
  }

  @Test
  void should_bring_nothing_back_while_another_newer_one_stands() {
    JsonObject old = files.load(bank, OLD);
    JsonObject again = files.load(bank, NEW);
    JsonObject newest = files.load(bank, NEWEST);
    assertThat(files.states(again)).containsOnly("EXCLUDED");
    discard(again);
    assertThat(files.states(old)).containsOnly("EXCLUDED");
    discard(newest);
    assertThat(files.states(old)).containsOnly("OPEN");
  }

  @Test
  void should_bring_the_middle_one_back_first() {
    JsonObject old = files.load(bank, OLD);
    JsonObject again = files.load(bank, NEW);
    discard(files.load(bank, NEWEST));
    assertThat(files.states(old)).containsOnly("EXCLUDED");
    assertThat(files.states(again)).containsOnly("OPEN");
  }

  @Test
  void should_hold_the_newer_one_while_lines_of_the_older_are_matched() {
    JsonObject old = files.load(bank, OLD);
    String reconciliation = matched();
    JsonObject again = files.load(bank, NEW);
    assertThat(again.getString("status")).isEqualTo("PARTIAL");
    assertThat(statementOf(again, 1).getString("heldBecause"))
        .contains("lines of the statement it supersedes are matched");
    assertThat(files.states(again)).containsOnly("HELD");
    assertThat(files.states(old)).containsOnly("MATCHED");
    accept(api("supervisor"), again, 1, "the bank sent it again").expect(409);
    undoAll(reconciliation);
    accept(api("supervisor"), again, 1, "the bank sent it again").expect(204);
    assertThat(files.states(old)).containsOnly("EXCLUDED");
    assertThat(files.states(again)).containsOnly("OPEN");
    assertThat(files.file(again).getString("status")).isEqualTo("ACCEPTED");
  }

  @Test
  void should_judge_nobody_by_a_statement_that_waits_to_supersede() {
    files.load(bank, OLD);
    matched();
    files.load(bank, NEW);
    assertFinding(files.load(bank, NEXT_OF_OLD), StatementFinding.CONTINUES);
  }

  @Test
  void should_hold_a_newer_one_that_does_not_tie_and_leave_the_older_in_use() {
    JsonObject old = files.load(bank, OLD);
    JsonObject again = files.load(bank, DAY_1 + "B2,2026-07-02,-31.00,118.00\n");
    assertThat(files.states(again)).containsOnly("HELD");
    assertThat(files.states(old)).containsOnly("OPEN");
    accept(api("supervisor"), again, 1, "the bank said so").expect(204);
    assertThat(files.states(old)).containsOnly("EXCLUDED");
  }

  @Test
  void should_let_a_duplicate_go_when_what_it_doubled_is_discarded() {
    JsonObject first = files.load(bank, OLD);
    JsonObject twin = files.load(files.csv("BANK"), OLD);
    assertThat(files.states(twin)).containsOnly("HELD");
    discard(first);
    assertThat(files.states(twin)).containsOnly("OPEN");
    assertFinding(twin, StatementFinding.FIRST);
    assertThat(files.file(twin).getString("status")).isEqualTo("ACCEPTED");
  }

  @Test
  void should_keep_a_duplicate_of_a_superseded_statement_held() {
    JsonObject old = files.load(bank, OLD);
    JsonObject twin = files.load(files.csv("BANK"), OLD);
    JsonObject again = files.load(bank, NEW);
    assertThat(files.states(twin)).containsOnly("HELD");
    assertThat(files.states(again)).containsOnly("OPEN");
    discard(old);
    assertThat(files.states(twin)).as("the newer one stands in its place").doesNotContain("OPEN");
    assertThat(files.states(again)).containsOnly("OPEN");
  }

  @Test
  void should_judge_the_neighbours_of_a_discarded_file_again() {
    files.load(bank, DAY_1);
    JsonObject second = files.load(bank, "B2,2026-07-02,-30.00,120.00\n");
    JsonObject third = files.load(bank, NEXT_OF_OLD);
    assertFinding(third, StatementFinding.CONTINUES);
    discard(second);
    assertFinding(third, StatementFinding.GAP);
    files.load(bank, "B2,2026-07-02,-30.00,120.00\n");
    assertFinding(third, StatementFinding.CONTINUES);
  }

  @Test
  void should_see_the_first_statement_where_the_one_before_is_discarded() {
    JsonObject first = files.load(bank, DAY_1);
    JsonObject second = files.load(bank, "B2,2026-07-02,-30.00,120.00\n");
    discard(first);
    assertFinding(second, StatementFinding.FIRST);
    assertThat(statementOf(files.file(second), 1).get("follows")).isEqualTo(JsonValue.NULL);
  }

  @Test
  void should_offer_no_suggestion_with_a_line_that_is_out_of_use() {
    JsonObject old = files.load(bank, OLD);
    String ledger = files.csv("LEDGER");
    files.load(ledger, "L1,2026-07-01,50.00,\n");
    String code = files.suggest(bank, ledger);
    files.run(code);
    assertThat(files.states(old)).contains("SUGGESTED");
    files.load(bank, NEW);
    assertThat(matches(code, "SUGGESTED")).isEmpty();
  }

  @Test
  void should_offer_no_suggestion_with_a_line_of_a_discarded_file() {
    JsonObject file = files.load(bank, OLD);
    String ledger = files.csv("LEDGER");
    files.load(ledger, "L1,2026-07-01,50.00,\n");
    String code = files.suggest(bank, ledger);
    files.run(code);
    discard(file);
    assertThat(matches(code, "SUGGESTED")).isEmpty();
  }

  @Test
  void should_keep_in_the_audit_trail_what_was_superseded_and_brought_back() {
    JsonObject old = files.load(bank, OLD);
    discard(files.load(bank, NEW));
    List<String> actions =
        api("auditor")
            .get("/audit?objectId=" + old.getInt("id"))
            .expect(200)
            .items()
            .getValuesAs(JsonObject.class)
            .stream()
            .map(one -> one.getString("action"))
            .toList();
    assertThat(actions).contains("STATEMENT_SUPERSEDED", "STATEMENT_BROUGHT_BACK");
  }

  /** Matches both lines of the old statement with a ledger's. */
  private String matched() {
    String ledger = files.csv("LEDGER");
    files.load(ledger, "B1,2026-07-01,50.00,\nB2,2026-07-02,-30.00,\n");
    String code = files.reconcile(bank, ledger);
    assertThat(files.run(code).getInt("matched")).isEqualTo(4);
    return code;
  }

  private List<JsonObject> matches(String code, String status) {
    return files.lines("/runs/%d/matches".formatted(files.lastRun(code))).stream()
        .filter(match -> match.getString("status").equals(status))
        .toList();
  }

  private void undoAll(String code) {
    List<JsonObject> matches = matches(code, "MATCHED");
    assertThat(matches).hasSize(2);
    matches.forEach(match ->
        files
            .operator()
            .post(
                "/matches/%d/undo".formatted(match.getInt("id")),
                Json.createObjectBuilder().add("reason", "issued again").build())
            .expect(200, 204));
  }

  private void discard(JsonObject file) {
    files.operator().delete("/files/" + file.getInt("id")).expect(200);
  }

  private void assertFinding(JsonObject file, StatementFinding finding) {
    assertThat(statementOf(files.file(file), 1).getString("finding")).isEqualTo(finding.sentence());
  }
}
