package kontor.ear.intake;

import static kontor.ear.intake.StatementFiles.accept;
import static kontor.ear.intake.StatementFiles.api;
import static kontor.ear.intake.StatementFiles.message;
import static kontor.ear.intake.StatementFiles.statementOf;
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
import org.junit.jupiter.api.Test;

/** Statements held against their own arithmetic, and who lets them match all the same. */
class StatementChecksIT {

  /** 100.00 and 70.00 make 170.00, the bank says 180.00. */
  private static final String UNTIED = "B1,2026-07-01,50.00,150.00\nB2,2026-07-02,20.00,180.00\n";

  private static final String LEDGER = "B1,2026-07-01,50.00,\nB2,2026-07-02,20.00,\n";

  private static Api supervisor;

  private final StatementFiles files = new StatementFiles();

  @BeforeAll
  static void signIn() {
    supervisor = api("supervisor");
  }

  @AfterAll
  static void leaveTheBooksInOrder() throws SQLException {
    Database database = RunningPortal.kontor().database().database();
    try (Connection app = database.open(database.app())) {
      assertThat(InvariantChecks.broken(app)).isEmpty();
    }
  }

  @Test
  void should_hold_the_lines_of_a_statement_that_does_not_tie_and_show_the_difference() {
    JsonObject file = files.load(files.csv("BANK"), UNTIED);
    assertThat(file.getString("status")).isEqualTo("PARTIAL");
    JsonObject statement = statementOf(file, 1);
    assertThat(statement.getBoolean("ties")).isFalse();
    assertThat(statement.getBoolean("held")).isTrue();
    assertThat(statement.getString("difference")).isEqualTo("10.00");
    assertThat(files.states(file)).containsExactly("HELD", "HELD");
    assertThat(files.lines("/sources/%s/lines?status=HELD".formatted(file.getString("source"))))
        .hasSize(2);
    assertThat(files.lines("/sources/%s/lines?status=OPEN".formatted(file.getString("source"))))
        .isEmpty();
  }

  @Test
  void should_look_at_no_line_of_a_held_statement_in_a_run_until_somebody_accepts_it() {
    String bank = files.csv("BANK");
    String ledger = files.csv("LEDGER");
    JsonObject held = files.load(bank, UNTIED);
    files.load(ledger, LEDGER);
    String reconciliation = files.reconcile(bank, ledger);
    JsonObject before = files.run(reconciliation);
    assertThat(before.getInt("lines")).as("the ledger's").isEqualTo(2);
    assertThat(before.getInt("matched")).isZero();
    assertThat(breaks(reconciliation)).hasSize(2).allMatch(side -> side.equals("ledger"));
    accept(supervisor, held, 1, "the bank confirmed it").expect(204);
    assertThat(files.states(held)).containsExactly("OPEN", "OPEN");
    assertThat(files.run(reconciliation).getInt("matched")).isEqualTo(4);
    assertThat(files.file(held).getString("status")).isEqualTo("ACCEPTED");
  }

  @Test
  void should_match_no_held_line_by_hand_and_say_why() {
    String bank = files.csv("BANK");
    String ledger = files.csv("LEDGER");
    long held = firstLine(files.load(bank, UNTIED));
    long open = firstLine(files.load(ledger, LEDGER));
    JsonObject both =
        Json.createObjectBuilder()
            .add("lines", Json.createArrayBuilder(List.of(held, open)))
            .add("reason", "same")
            .build();
    String path = "/reconciliations/%s/matches".formatted(files.reconcile(bank, ledger));
    JsonObject problem = files.operator().post(path, both).expect(409).json();
    assertThat(problem.getString("detail")).contains("held");
    JsonObject told =
        files.operator().get("/lines/%d/explanation".formatted(held)).expect(200).json();
    assertThat(told.getString("status")).isEqualTo("HELD");
  }

  @Test
  void should_match_the_other_statements_of_the_same_file() {
    String bank = files.camt();
    String ledger = files.csv("LEDGER");
    JsonObject file =
        StatementFiles.load(
            files.operator(),
            bank,
            message(
                files.statement("S1", "2026-07-01", "100.00", "50.00", "150.00"),
                files.statement("S2", "2026-07-02", "150.00", "20.00", "180.00")));
    files.load(ledger, "S1-1,2026-07-01,50.00,\nS2-1,2026-07-02,20.00,\n");
    assertThat(file.getString("status")).isEqualTo("PARTIAL");
    assertThat(files.states(file)).containsExactly("OPEN", "HELD");
    assertThat(files.run(files.reconcile(bank, ledger)).getInt("matched")).isEqualTo(2);
    assertThat(files.states(file)).containsExactly("MATCHED", "HELD");
  }

  @Test
  void should_stay_partial_while_another_statement_is_held() {
    JsonObject file =
        StatementFiles.load(
            files.operator(),
            files.camt(),
            message(
                files.statement("S1", "2026-07-01", "100.00", "50.00", "155.00"),
                files.statement("S2", "2026-07-02", "155.00", "20.00", "180.00")));
    assertThat(files.states(file)).containsExactly("HELD", "HELD");
    accept(supervisor, file, 2, "known").expect(204);
    assertThat(files.file(file).getString("status")).isEqualTo("PARTIAL");
    assertThat(files.states(file)).containsExactly("HELD", "OPEN");
  }

  @Test
  void should_stay_partial_for_rejected_rows_when_its_statement_is_accepted() {
    JsonObject file = files.load(files.csv("BANK"), UNTIED + "B3,2026-07-03,12..34,190.00\n");
    accept(supervisor, file, 1, "known").expect(204);
    assertThat(files.file(file).getString("status")).isEqualTo("PARTIAL");
    assertThat(files.states(file)).containsExactly("OPEN", "OPEN");
  }

  @Test
  void should_let_only_those_accept_who_may_and_did_not_upload_it() {
    String source = files.csv("BANK");
    JsonObject ofOperator = files.load(source, UNTIED);
    accept(files.operator(), ofOperator, 1, "mine").expect(403);
    JsonObject ofSupervisor =
        StatementFiles.load(
            supervisor, files.csv("BANK"), StatementFiles.HEADER + UNTIED.replace("07-0", "08-0"));
    JsonObject refused = accept(supervisor, ofSupervisor, 1, "mine").expect(403).json();
    assertThat(refused.getString("detail")).contains("second person");
    assertThat(files.states(ofSupervisor)).containsExactly("HELD", "HELD");
    accept(api("director"), ofSupervisor, 1, "looked at it").expect(204);
    accept(api("operator2"), ofOperator, 1, "another bank").expect(403, 404);
  }

  @Test
  void should_ask_for_a_reason_and_refuse_what_is_not_held() {
    JsonObject file = files.load(files.csv("BANK"), UNTIED);
    accept(supervisor, file, 1, " ").expect(422);
    accept(supervisor, file, 2, "no such statement").expect(404);
    accept(supervisor, file, 1, "looked at it").expect(204);
    accept(supervisor, file, 1, "again").expect(409);
  }

  @Test
  void should_keep_in_the_audit_trail_who_accepted_and_why() {
    JsonObject file = files.load(files.csv("BANK"), UNTIED);
    accept(supervisor, file, 1, "the bank's own mistake").expect(204);
    JsonObject entry =
        api("auditor")
            .get("/audit?objectId=" + file.getInt("id"))
            .expect(200)
            .items()
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(one -> one.getString("action").equals("STATEMENT_ACCEPTED"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.getString("username")).isEqualTo("supervisor");
    assertThat(entry.getString("reason")).isEqualTo("the bank's own mistake");
    assertThat(entry.get("before").toString()).contains("PARTIAL");
    assertThat(entry.get("after").toString()).contains("ACCEPTED");
  }

  private List<String> breaks(String reconciliation) {
    return files.lines("/reconciliations/%s/breaks".formatted(reconciliation)).stream()
        .map(line -> line.getString("side"))
        .toList();
  }

  private long firstLine(JsonObject file) {
    return files
        .lines("/files/%d/lines".formatted(file.getInt("id")))
        .getFirst()
        .getJsonNumber("id")
        .longValue();
  }
}
