package kontor.ear.intake;

import static kontor.ear.intake.StatementFiles.statementOf;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import kontor.db.Database;
import kontor.db.InvariantChecks;
import kontor.domain.intake.StatementFinding;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Sources whose files tell again what stood in the ones before. */
class CumulativeIT {

  private static final String SOURCE =
      """
      {"name": "Month to date", "kind": "BANK", "format": "CSV", "account": "%s", "currency": "EUR",
       "delivery": "%s", "mapping": {"columns": {"bookingDate": "booked", "amount": "amount",
       "reference": "reference", "balance": "balance"}}}\
      """;
  private static final String HEADER = "booked,amount,reference,balance\n";
  private static final String DAY_1 = "2026-07-01,50.00,A,150.00\n2026-07-01,5.00,B,155.00\n";
  private static final String DAY_2 = "2026-07-02,-30.00,C,125.00\n";
  private static final String DAY_3 = "2026-07-03,10.00,D,135.00\n";

  private final StatementFiles files = new StatementFiles();

  @AfterAll
  static void leaveTheBooksInOrder() throws SQLException {
    Database database = RunningPortal.kontor().database().database();
    try (Connection app = database.open(database.app())) {
      assertThat(InvariantChecks.broken(app)).isEmpty();
    }
  }

  @Test
  void should_load_only_what_is_new_and_count_what_is_known() {
    String source = source("CUMULATIVE");
    load(source, DAY_1);
    JsonObject second = load(source, DAY_1 + DAY_2);
    assertThat(second.getInt("known")).isEqualTo(2);
    assertThat(second.getInt("lines")).isEqualTo(1);
    assertThat(second.getInt("repeated")).isZero();
    assertThat(second.getString("status")).isEqualTo("ACCEPTED");
    JsonObject third = load(source, DAY_1 + DAY_2 + DAY_3);
    assertThat(third.getInt("known")).isEqualTo(3);
    assertThat(files.lines("/sources/%s/lines".formatted(source))).hasSize(4);
  }

  @Test
  void should_load_a_line_again_that_the_bank_booked_once_more() {
    String source = source("CUMULATIVE");
    String once = "2026-07-01,50.00,A,\n";
    load(source, once);
    JsonObject twice = load(source, once + once);
    assertThat(twice.getInt("known")).isEqualTo(1);
    assertThat(twice.getInt("lines")).isEqualTo(1);
  }

  @Test
  void should_put_the_new_part_into_the_chain_as_if_it_came_alone() {
    String source = source("CUMULATIVE");
    load(source, DAY_1);
    JsonObject second = statementOf(load(source, DAY_1 + DAY_2), 1);
    assertThat(second.getString("finding")).isEqualTo(StatementFinding.CONTINUES.sentence());
    assertThat(second.getString("opening")).isEqualTo("155.00");
    assertThat(second.getString("closing")).isEqualTo("125.00");
    assertThat(second.getInt("lines")).isEqualTo(1);
    assertThat(second.getBoolean("ties")).isTrue();
  }

  @Test
  void should_accept_a_file_in_which_everything_is_known() {
    String source = source("CUMULATIVE");
    load(source, DAY_1);
    JsonObject again = load(source, DAY_1.replace("\n", "\r\n"));
    assertThat(again.getString("status")).isEqualTo("ACCEPTED");
    assertThat(again.getInt("known")).isEqualTo(2);
    assertThat(again.getInt("lines")).isZero();
  }

  @Test
  void should_keep_a_file_that_others_count_on() {
    String source = source("CUMULATIVE");
    JsonObject first = load(source, DAY_1);
    JsonObject second = load(source, DAY_1 + DAY_2);
    JsonObject refused = files.operator().delete("/files/" + first.getInt("id")).expect(409).json();
    assertThat(refused.getString("detail"))
        .contains("File %d".formatted(second.getInt("id")))
        .contains("counts on 2 lines");
    files.operator().delete("/files/" + second.getInt("id")).expect(200);
    files.operator().delete("/files/" + first.getInt("id")).expect(200);
    assertThat(load(source, DAY_1 + DAY_2).getInt("known")).isZero();
  }

  @Test
  void should_flag_what_comes_again_from_a_consecutive_source_and_load_it() {
    String source = source("CONSECUTIVE");
    load(source, DAY_1);
    JsonObject second = load(source, DAY_1 + DAY_2);
    assertThat(second.getInt("known")).isZero();
    assertThat(second.getInt("repeated")).isEqualTo(2);
    assertThat(second.getInt("lines")).isEqualTo(3);
  }

  @Test
  void should_take_a_source_as_consecutive_that_does_not_say() {
    JsonObject source = files.operator().get("/sources/" + files.csv("BANK")).expect(200).json();
    assertThat(source.getString("delivery")).isEqualTo("CONSECUTIVE");
    String code = source("CUMULATIVE");
    JsonObject cumulative = files.operator().get("/sources/" + code).expect(200).json();
    assertThat(cumulative.getString("delivery")).isEqualTo("CUMULATIVE");
    files
        .operator()
        .put("/sources/" + code, SOURCE.formatted(files.account(), "SOMETIMES"))
        .expect(422);
  }

  @Test
  void should_make_a_new_version_when_a_source_turns_cumulative() {
    String code = source("CONSECUTIVE");
    files
        .operator()
        .put("/sources/" + code, SOURCE.formatted(files.account(), "CUMULATIVE"))
        .expect(200);
    assertThat(files.operator().get("/sources/" + code).expect(200).json().getInt("version"))
        .isEqualTo(2);
  }

  @Test
  void should_read_a_cumulative_file_again_without_losing_a_line() {
    String code = source("CUMULATIVE");
    JsonObject file = load(code, DAY_1);
    JsonObject again =
        files
            .operator()
            .post("/files/%d/readings".formatted(file.getInt("id")))
            .expect(201, 202)
            .json();
    assertThat(again.getInt("lines")).isEqualTo(2);
    assertThat(again.getInt("known")).isZero();
  }

  private String source(String delivery) {
    String code = "cumulative-" + UUID.randomUUID();
    files
        .operator()
        .put("/sources/" + code, SOURCE.formatted(files.account(), delivery))
        .expect(200, 201);
    return code;
  }

  private JsonObject load(String source, String rows) {
    return StatementFiles.load(files.operator(), source, HEADER + rows);
  }
}
