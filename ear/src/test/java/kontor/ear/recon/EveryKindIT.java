package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules of every kind, from the document over REST to the matches and why they stand. */
class EveryKindIT {

  private static final String RULES =
      """
      [{"name": "skip", "kind": "LINES", "side": "bank", "action": "skip",
        "when": {"field": "reference", "op": "regex", "value": "^SKIP-[0-9]+$"}},
       {"name": "same", "kind": "KEY", "fields": ["reference", "amount", "currency"],
        "when": {"and": [{"or": [{"field": "amount", "op": "gt", "value": "0"},
         {"not": {"field": "reference", "op": "contains", "value": "storno"}}]}]}},
       {"name": "net", "kind": "FEE", "fields": ["reference", "currency"], "gross": "ledger",
        "fee": {"parallel": [{"percent": "1.5"}, {"flat": "0.30"}]},
        "date": {"before": 0, "after": 4, "anchor": "ledger"}},
       {"name": "batch", "kind": "GROUP", "fields": ["currency"], "by": "batch", "in": ["reference"]},
       {"name": "damaged", "kind": "REFERENCE", "fields": ["currency"], "of": ["reference"],
        "in": ["reference"], "date": {"before": 3, "after": 3}},
       {"name": "offset", "kind": "NETTING", "fields": ["currency", "reference"], "side": "ledger"},
       {"name": "sum", "kind": "GROUP", "fields": ["currency", "counterparty"], "by": "subset"},
       {"name": "alike", "kind": "SCORE", "fields": ["currency"], "date": {"before": 5, "after": 5}}]\
      """;

  private static TwoSides books;
  private static int run;

  @BeforeAll
  static void run() {
    books =
        new TwoSides(RULES)
            .load(
                "bank",
                """
                B1,2026-07-01,100.00,EUR,INV-00001,Fjordline
                B2,2026-07-04,98.20,EUR,INV-00002,Merid
                B3,2026-07-03,60.00,EUR,PAYOUT BATCH-0042,Tessel
                B4,2026-07-04,8.00,EUR,INV-00040,Karthaus
                B5,2026-07-05,77.00,EUR,,Solveig
                B6,2026-07-06,12.34,EUR,SKIP-1,Nobody
                B7,2026-07-07,555.00,EUR,X-77,Osric
                """)
            .load(
                "ledger",
                """
                L1,2026-07-01,100.00,EUR,INV-00001,Fjordline
                L2,2026-07-02,100.00,EUR,INV-00002,Merid
                L31,2026-07-03,10.00,EUR,BATCH-0042,A
                L32,2026-07-03,20.00,EUR,BATCH-0042,B
                L33,2026-07-03,30.00,EUR,BATCH-0042,C
                L4,2026-07-04,8.00,EUR,INV-40,Karthaus
                L51,2026-07-05,30.00,EUR,R-1,Solveig
                L52,2026-07-05,47.00,EUR,R-2,Solveig
                L53,2026-07-05,31.00,EUR,R-3,Solveig
                L6,2026-07-06,12.34,EUR,SKIP-1,Nobody
                L7,2026-07-08,555.00,EUR,Y-88,Osric
                L81,2026-07-09,5.00,EUR,STORNO-1,Tilde
                L82,2026-07-09,-5.00,EUR,STORNO-1,Tilde
                """);
    run = books.run().getInt("id");
  }

  @Test
  void should_match_by_each_kind_what_belongs_together() {
    assertThat(lines("same")).containsExactly("B1 L1");
    assertThat(lines("net")).containsExactly("B2 L2");
    assertThat(lines("batch")).containsExactly("B3 L31 L32 L33");
    assertThat(lines("damaged")).containsExactly("B4 L4");
    assertThat(lines("offset")).containsExactly("L81 L82");
    assertThat(lines("sum")).containsExactly("B5 L51 L52");
  }

  @Test
  void should_suggest_what_is_only_alike_and_leave_what_is_skipped() {
    assertThat(lines("alike")).containsExactly("B7 L7");
    assertThat(match("alike").getString("status")).isEqualTo("SUGGESTED");
    assertThat(books.line("bank", "B6").getString("status")).isEqualTo("OPEN");
  }

  @Test
  void should_tell_why_each_of_them_stands() {
    JsonObject net = explained("net");
    assertThat(net.getString("kind")).isEqualTo("FEE");
    assertThat(values(net)).contains("net 98.20 98.20");
    assertThat(values(explained("batch"))).contains("amount 60.00 60.00");
    assertThat(explained("alike").getJsonArray("parts")).hasSize(4);
    assertThat(values(explained("alike"))).contains("score 90 60");
  }

  private static List<String> values(JsonObject explanation) {
    return explanation.getJsonArray("agreeing").getValuesAs(JsonObject.class).stream()
        .map(one ->
            one.getString("field")
                + " "
                + one.getString("first", "")
                + " "
                + one.getString("second", ""))
        .toList();
  }

  private static JsonObject explained(String rule) {
    return books
        .operator()
        .get("/matches/%d/explanation".formatted(match(rule).getInt("id")))
        .expect(200)
        .json();
  }

  private static JsonObject match(String rule) {
    return matches().stream()
        .filter(one -> one.getString("rule").equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> lines(String rule) {
    return matches().stream()
        .filter(one -> one.getString("rule").equals(rule))
        .map(one ->
            one.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .map(line -> line.getString("externalId"))
                .sorted()
                .collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<JsonObject> matches() {
    return books.items("/runs/%d/matches?size=100".formatted(run));
  }
}
