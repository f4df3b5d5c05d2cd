package kontor.ear.intake;

import static kontor.ear.intake.StatementFiles.accept;
import static kontor.ear.intake.StatementFiles.api;
import static kontor.ear.intake.StatementFiles.message;
import static kontor.ear.intake.StatementFiles.statementOf;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import kontor.domain.intake.StatementFinding;
import org.junit.jupiter.api.Test;

/** Statements held against the others of their account. */
class StatementChainIT {

  private static final String JULY_1 = "B1,2026-07-01,50.00,150.00\n";
  private static final String JULY_2 = "B2,2026-07-02,-30.00,120.00\n";
  private static final String JULY_3 = "B3,2026-07-03,60.00,180.00\n";

  private final StatementFiles files = new StatementFiles();
  private final String bank = files.csv("BANK");

  @Test
  void should_see_that_a_statement_continues_the_one_before() {
    JsonObject first = files.load(bank, JULY_1);
    JsonObject second = files.load(bank, JULY_2);
    assertFinding(first, 1, StatementFinding.FIRST);
    assertThat(statementOf(first, 1).get("follows")).isEqualTo(JsonValue.NULL);
    assertFinding(second, 1, StatementFinding.CONTINUES);
    assertThat(statementOf(second, 1).getBoolean("follows")).isTrue();
  }

  @Test
  void should_miss_a_statement_until_it_comes_late() {
    files.load(bank, JULY_1);
    JsonObject third = files.load(bank, JULY_3);
    assertFinding(third, 1, StatementFinding.GAP);
    assertThat(statementOf(third, 1).getBoolean("follows")).isFalse();
    JsonObject late = files.load(bank, JULY_2);
    assertFinding(late, 1, StatementFinding.LATE);
    assertThat(statementOf(late, 1).getBoolean("follows")).isTrue();
    assertFinding(files.file(third), 1, StatementFinding.CONTINUES);
    assertThat(files.states(third)).as("a gap holds nobody up").containsExactly("OPEN");
  }

  @Test
  void should_hold_a_statement_that_came_before_and_let_its_lines_match_when_accepted() {
    files.load(bank, JULY_1);
    JsonObject again = files.load(files.csv("BANK"), JULY_1);
    assertThat(again.getString("status")).isEqualTo("PARTIAL");
    assertFinding(again, 1, StatementFinding.DUPLICATE);
    assertThat(statementOf(again, 1).getBoolean("ties")).isTrue();
    assertThat(files.states(again)).containsExactly("HELD");
    accept(api("supervisor"), again, 1, "the bank booked twice").expect(204);
    assertThat(files.states(again)).containsExactly("OPEN");
  }

  @Test
  void should_not_count_a_discarded_file() {
    JsonObject first = files.load(bank, JULY_1);
    files.operator().delete("/files/" + first.getInt("id")).expect(200);
    assertFinding(files.load(bank, JULY_1), 1, StatementFinding.FIRST);
  }

  @Test
  void should_see_days_told_by_two_statements() {
    files.load(bank, JULY_1 + JULY_2);
    JsonObject overlapping = files.load(bank, JULY_2 + JULY_3 + "B4,2026-07-04,1.00,181.00\n");
    assertFinding(overlapping, 1, StatementFinding.OVERLAP);
  }

  @Test
  void should_see_a_statement_issued_again() {
    files.load(bank, JULY_1 + JULY_2);
    JsonObject again = files.load(bank, JULY_1 + "B2,2026-07-02,-31.00,119.00\n");
    assertFinding(again, 1, StatementFinding.REISSUED);
  }

  @Test
  void should_chain_the_statements_of_one_file_and_of_other_formats() {
    files.load(bank, JULY_1);
    JsonObject file =
        StatementFiles.load(
            files.operator(),
            files.camt(),
            message(
                files.statement("S3", "2026-07-03", "170.00", "5.00", "175.00"),
                files.statement("S2", "2026-07-02", "150.00", "20.00", "170.00"),
                files.statement("S5", "2026-07-05", "190.00", "1.00", "191.00")));
    assertFinding(file, 1, StatementFinding.CONTINUES);
    assertFinding(file, 2, StatementFinding.CONTINUES);
    assertFinding(file, 3, StatementFinding.GAP);
  }

  @Test
  void should_keep_the_ledgers_statements_of_the_account_in_a_chain_of_their_own() {
    files.load(bank, JULY_1);
    JsonObject ledger = files.load(files.csv("LEDGER"), JULY_1);
    assertFinding(ledger, 1, StatementFinding.FIRST);
    assertThat(files.states(ledger)).containsExactly("OPEN");
  }

  @Test
  void should_say_nothing_of_a_statement_without_balances() {
    JsonObject file = files.load(bank, "B1,2026-07-01,50.00,\n");
    assertThat(statementOf(file, 1).get("finding")).isEqualTo(JsonValue.NULL);
    assertThat(statementOf(file, 1).get("follows")).isEqualTo(JsonValue.NULL);
    assertThat(file.getString("status")).isEqualTo("ACCEPTED");
  }

  private static void assertFinding(JsonObject file, int position, StatementFinding finding) {
    assertThat(statementOf(file, position).get("finding"))
        .hasToString("\"%s\"".formatted(finding.sentence()));
  }
}
