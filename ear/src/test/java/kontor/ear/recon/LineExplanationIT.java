package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LineExplanationIT {

  private static final String RULES =
      """
      [{"name": "same", "kind": "KEY", "fields": ["reference", "amount", "currency"]},
       {"name": "near", "kind": "TOLERANCE", "fields": ["currency", "reference"],
        "amount": {"absolute": "0.02"}, "date": {"field": "bookingDate", "before": 1, "after": 3}}]\
      """;

  private static TwoSides books;

  @BeforeAll
  static void run() {
    books =
        new TwoSides(RULES)
            .load(
                "bank",
                """
                B1,2026-07-01,100.00,EUR,INV-1,Fjordline
                B2,2026-07-02,55.10,EUR,INV-2,Merid
                B3,2026-07-03,-20.00,EUR,INV-3,Tessel
                B4,2026-07-04,8.00,EUR,INV-4,Karthaus
                """)
            .load(
                "ledger",
                """
                L1,2026-07-01,100.00,EUR,INV-1,Fjordline
                L2,2026-07-02,54.10,EUR,INV-2,Merid
                L3,2026-07-03,-20.00,USD,INV-3,Tessel
                L5,2026-07-04,8.02,EUR,INV-4,Karthaus
                L6,2026-07-05,7.99,EUR,INV-4,Karthaus
                """);
    books.run();
  }

  @Test
  void should_tell_why_a_line_is_matched() {
    JsonObject told = told("bank", "B1");
    assertThat(told.getString("status")).isEqualTo("MATCHED");
    assertThat(told.getJsonArray("tried")).isEmpty();
    JsonObject match = told.getJsonArray("matches").getJsonObject(0);
    assertThat(match.getString("rule")).isEqualTo("same");
    assertThat(match.getJsonArray("agreeing")).hasSize(3);
  }

  @Test
  void should_name_for_each_rule_the_nearest_line_and_the_first_criterion_that_fails() {
    JsonObject told = told("bank", "B2");
    assertThat(told.getString("status")).isEqualTo("OPEN");
    JsonArray tried = told.getJsonArray("tried");
    assertThat(tried).hasSize(2);
    requireTried(tried.getJsonObject(0), "same", "L2", "amount", "55.10", "54.10");
    requireTried(tried.getJsonObject(1), "near", "L2", "amount", "55.10", "54.10");
  }

  @Test
  void should_see_it_from_the_other_side_too() {
    JsonArray tried = told("ledger", "L3").getJsonArray("tried");
    requireTried(tried.getJsonObject(0), "same", "B3", "currency", "USD", "EUR");
    requireTried(tried.getJsonObject(1), "near", "B3", "currency", "USD", "EUR");
  }

  @Test
  void should_tell_of_each_suggestion_a_line_takes_part_in() {
    JsonObject told = told("bank", "B4");
    assertThat(told.getString("status")).isEqualTo("SUGGESTED");
    assertThat(told.getJsonArray("matches").getValuesAs(JsonObject.class))
        .hasSize(2)
        .allSatisfy(match -> assertThat(match.getString("status")).isEqualTo("SUGGESTED"));
  }

  @Test
  void should_answer_another_banks_line_like_a_missing_one() {
    long line = books.line("bank", "B1").getInt("id");
    Api foreigner = Api.signedIn(RunningPortal.address(), "operator2", RunningPortal.password());
    foreigner.get("/lines/%d/explanation".formatted(line)).expect(404);
  }

  private static JsonObject told(String side, String externalId) {
    return books
        .operator()
        .get("/lines/%d/explanation".formatted(books.line(side, externalId).getInt("id")))
        .expect(200)
        .json();
  }

  private static void requireTried(
      JsonObject tried, String rule, String nearest, String failed, String value, String other) {
    assertThat(tried.getString("rule")).isEqualTo(rule);
    assertThat(tried.getJsonObject("nearest").getString("externalId")).isEqualTo(nearest);
    assertThat(tried.getString("failed")).isEqualTo(failed);
    assertThat(tried.getString("value")).isEqualTo(value);
    assertThat(tried.getString("otherValue")).isEqualTo(other);
  }
}
