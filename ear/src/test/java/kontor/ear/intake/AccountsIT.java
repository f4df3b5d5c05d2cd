package kontor.ear.intake;

import static kontor.ear.intake.StatementFiles.api;
import static kontor.ear.intake.StatementFiles.message;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import org.junit.jupiter.api.Test;

/** Accounts and the chains of their statements, as programs see them. */
class AccountsIT {

  private static final String MARCH_1 = "B1,2026-03-01,50.00,150.00\nB2,2026-03-01,-20.00,130.00\n";
  private static final String MARCH_2 = "B3,2026-03-02,-30.00,100.00\n";
  private static final String MARCH_6 = "B4,2026-03-06,60.00,1394.50\n";

  private final StatementFiles files = new StatementFiles();
  private final String bank = files.csv("BANK");

  @Test
  void should_list_an_account_with_its_last_day_its_balance_and_what_to_look_at() {
    files.load(bank, MARCH_1);
    assertThat(account().getString("lastDay")).isEqualTo("2026-03-01");
    assertThat(account().getInt("gaps")).isZero();
    files.load(bank, MARCH_6);
    assertThat(account().getString("closing")).isEqualTo("1394.50");
    assertThat(account().getString("currency")).isEqualTo("EUR");
    assertThat(account().getString("kind")).isEqualTo("BANK");
    assertThat(account().getInt("gaps")).isEqualTo(1);
    assertThat(account().getInt("held")).isZero();
  }

  @Test
  void should_show_the_chain_latest_first_with_turnover_file_and_what_is_missing() {
    JsonObject first = files.load(bank, MARCH_1);
    files.load(bank, MARCH_2);
    files.load(bank, MARCH_6);
    List<JsonObject> chain = chain("");
    assertThat(chain)
        .extracting(one -> one.getString("lastDay"))
        .containsExactly("2026-03-06", "2026-03-02", "2026-03-01");
    assertThat(chain)
        .extracting(one -> one.getString("finding"))
        .containsExactly("GAP", "CONTINUES", "FIRST");
    JsonObject gap = chain.getFirst().getJsonObject("gap");
    assertThat(gap.getString("from")).isEqualTo("2026-03-03");
    assertThat(gap.getString("to")).as("exclusive").isEqualTo("2026-03-06");
    assertThat(gap.getString("difference")).isEqualTo("1234.50");
    assertThat(chain.get(1).get("gap")).isEqualTo(JsonValue.NULL);
    JsonObject earliest = chain.getLast();
    assertThat(earliest.getInt("file")).isEqualTo(first.getInt("id"));
    assertThat(earliest.getString("opening")).isEqualTo("100.00");
    assertThat(earliest.getString("credits")).isEqualTo("50.00");
    assertThat(earliest.getString("debits")).isEqualTo("-20.00");
    assertThat(earliest.getString("closing")).isEqualTo("130.00");
  }

  @Test
  void should_close_the_gap_when_the_missing_statement_comes_late() {
    files.load(bank, MARCH_1);
    files.load(bank, MARCH_6);
    files.load(bank, "B5,2026-03-03,1204.50,1334.50\n");
    assertThat(account().getInt("gaps")).isZero();
    assertThat(chain("")).allMatch(one -> one.get("gap").equals(JsonValue.NULL));
    assertThat(chain("&findings=true"))
        .extracting(one -> one.getString("finding"))
        .containsExactly("LATE");
  }

  @Test
  void should_narrow_the_chain_by_days_and_findings_and_still_know_the_gap() {
    files.load(bank, MARCH_1);
    files.load(bank, MARCH_2);
    files.load(bank, MARCH_6);
    assertThat(chain("&from=2026-03-02&to=2026-03-06")).hasSize(1);
    assertThat(chain("&from=2026-03-06").getFirst().getJsonObject("gap").getString("difference"))
        .isEqualTo("1234.50");
    assertThat(chain("&findings=true"))
        .extracting(one -> one.getString("lastDay"))
        .containsExactly("2026-03-06");
  }

  @Test
  void should_not_show_what_was_discarded() {
    files.load(bank, MARCH_1);
    JsonObject second = files.load(bank, MARCH_2);
    files.operator().delete("/files/" + second.getInt("id")).expect(200);
    assertThat(chain("")).hasSize(1);
  }

  @Test
  void should_give_a_statement_without_lines_the_day_of_its_closing_balance() {
    String camt = files.camt();
    files.load(bank, MARCH_1);
    StatementFiles.load(
        files.operator(), camt, message(files.emptyStatement("E", "2026-03-04", "130.00")));
    files.load(bank, "B6,2026-03-06,60.00,190.00\n");
    List<JsonObject> chain = chain("");
    assertThat(chain)
        .extracting(one -> one.getString("lastDay"))
        .containsExactly("2026-03-06", "2026-03-04", "2026-03-01");
    assertThat(chain)
        .extracting(one -> one.getString("finding"))
        .containsExactly("CONTINUES", "CONTINUES", "FIRST");
    assertThat(chain.get(1).getInt("lines")).isZero();
    assertThat(chain.get(1).getString("credits")).isEqualTo("0.00");
  }

  @Test
  void should_miss_what_lies_before_a_statement_without_lines() {
    files.load(bank, MARCH_1);
    StatementFiles.load(
        files.operator(), files.camt(), message(files.emptyStatement("E", "2026-03-04", "99.00")));
    JsonObject gap = chain("").getFirst().getJsonObject("gap");
    assertThat(gap.getString("from")).isEqualTo("2026-03-02");
    assertThat(gap.getString("difference")).isEqualTo("-31.00");
  }

  @Test
  void should_ask_which_chain_where_an_account_has_several() {
    files.load(bank, MARCH_1);
    files.load(files.csv("LEDGER"), MARCH_1);
    String path = "/accounts/%s/statements".formatted(files.account());
    Answer refused = files.operator().get(path).expect(422);
    assertThat(refused.json().getString("detail")).contains("EUR BANK, EUR LEDGER");
    assertThat(files.operator().get(path + "?kind=LEDGER").expect(200).items()).hasSize(1);
    files.operator().get(path + "?currency=USD").expect(404);
  }

  @Test
  void should_hand_out_the_chain_as_csv() {
    files.load(bank, MARCH_1);
    files.load(bank, MARCH_6);
    Answer csv = files.operator().get(path() + "&format=csv").expect(200);
    assertThat(csv.text().lines())
        .hasSize(3)
        .anyMatch(row -> row.contains(",2026-03-02,2026-03-06,1204.50,"));
  }

  @Test
  void should_page_by_number() {
    files.load(bank, MARCH_1);
    files.load(bank, MARCH_2);
    assertThat(chain("&size=1&page=1"))
        .extracting(one -> one.getString("lastDay"))
        .containsExactly("2026-03-01");
    JsonObject page = files.operator().get(path() + "&size=1").expect(200).json();
    assertThat(page.getInt("total")).isEqualTo(2);
  }

  @Test
  void should_be_nobody_elses() {
    files.load(bank, MARCH_1);
    Api foreigner = api("operator2");
    assertThat(foreigner.get("/accounts?q=" + files.account()).expect(200).items()).isEmpty();
    foreigner.get(path()).expect(404);
    api("auditor").get(path()).expect(200);
    api("admin").get(path()).expect(403);
  }

  private String path() {
    return "/accounts/%s/statements?currency=EUR".formatted(files.account());
  }

  private List<JsonObject> chain(String query) {
    return files.lines(path() + query);
  }

  private JsonObject account() {
    return files.lines("/accounts?q=" + files.account()).getFirst();
  }
}
