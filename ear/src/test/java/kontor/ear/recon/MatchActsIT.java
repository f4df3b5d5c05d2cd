package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import kontor.ear.rest.SmallReconciliation;
import org.junit.jupiter.api.Test;

/** What people do with several suggestions, and with some lines of a match, over REST. */
class MatchActsIT {

  private static final String ROW = "%s,2026-07-01,%s,EUR,%s,Fjordline\n";

  @Test
  void should_confirm_in_the_order_given_and_name_what_shares_a_line() {
    SmallReconciliation small =
        SmallReconciliation.suggesting(
                row("B1", "100.00", "INV-1")
                    + row("B2", "100.00", "INV-1")
                    + row("B3", "70.00", "INV-3"),
                row("L1", "100.00", "INV-1") + row("L3", "70.00", "INV-3"))
            .run();
    List<Long> waiting = matches(small);
    assertThat(waiting).hasSize(3);
    JsonObject outcome =
        small
            .operator()
            .post(
                "/reconciliations/%s/confirmations".formatted(small.code()),
                json("{\"matches\":%s}".formatted(waiting)))
            .expect(200)
            .json();
    assertThat(outcome.getJsonArray("confirmed")).hasSize(2);
    assertThat(outcome.getJsonArray("skipped")).hasSize(1);
    JsonObject skipped = outcome.getJsonArray("skipped").getJsonObject(0);
    assertThat(skipped.getString("reason")).startsWith("One of its lines is in match ");
    assertThat(
            small
                .operator()
                .get("/matches/" + skipped.getInt("match"))
                .expect(200)
                .json()
                .getString("status"))
        .isEqualTo("UNDONE");
    small
        .operator()
        .post("/reconciliations/%s/confirmations".formatted(small.code()), json("{\"matches\":[]}"))
        .expect(422);
  }

  @Test
  void should_name_what_is_no_suggestion_of_this_reconciliation() {
    SmallReconciliation small =
        SmallReconciliation.automatic(row("B1", "1.00", "X"), row("L1", "1.00", "X")).run();
    long matched = matches(small).getFirst();
    JsonArray skipped =
        small
            .operator()
            .post(
                "/reconciliations/%s/confirmations".formatted(small.code()),
                json("{\"matches\":[%d, 999999999]}".formatted(matched)))
            .expect(200)
            .json()
            .getJsonArray("skipped");
    assertThat(skipped.getValuesAs((JsonValue one) -> one.asJsonObject().getString("reason")))
        .containsExactly(
            "Somebody was faster: it is a match already.", "There is no such suggestion here.");
  }

  @Test
  void should_open_lines_taken_out_and_keep_the_others_together() {
    SmallReconciliation small =
        SmallReconciliation.automatic(
                row("B1", "30.00", "A") + row("B2", "75.00", "B"),
                row("L1", "30.00", "C") + row("L2", "70.00", "D") + row("L3", "5.00", "E"))
            .run();
    List<Long> bank = lines(small, "bank");
    List<Long> ledger = lines(small, "ledger");
    int group =
        small
            .operator()
            .post(
                "/reconciliations/%s/matches".formatted(small.code()),
                json(
                    "{\"lines\":[%s,%s],\"reason\":\"one transfer\"}"
                        .formatted(words(bank), words(ledger))))
            .expect(201)
            .json()
            .getInt("id");
    String split = "/matches/%d/split".formatted(group);
    small
        .operator()
        .post(split, json("{\"lines\":[%d],\"reason\":\"wrong\"}".formatted(ledger.getFirst())))
        .expect(422);
    small.operator().post(split, json("{\"lines\":[],\"reason\":\"wrong\"}")).expect(422);
    JsonObject rest =
        small
            .operator()
            .post(
                split,
                json(
                    "{\"lines\":[%d,%d,%d],\"reason\":\"two transfers\"}"
                        .formatted(bank.get(1), ledger.get(1), ledger.get(2))))
            .expect(200)
            .json();
    assertThat(rest.getString("status")).isEqualTo("CONFIRMED");
    assertThat(rest.getJsonArray("lines")).hasSize(2);
    assertThat(small.operator().get("/matches/" + group).expect(200).json().getString("status"))
        .isEqualTo("UNDONE");
  }

  private static String row(String id, String amount, String reference) {
    return ROW.formatted(id, amount, reference);
  }

  private static List<Long> matches(SmallReconciliation small) {
    return small
        .operator()
        .get("/runs/%s/matches".formatted(small.newestRun()))
        .expect(200)
        .items()
        .getValuesAs((JsonValue one) -> one.asJsonObject().getJsonNumber("id").longValue());
  }

  /** The lines of a side in the order of their file. */
  private static List<Long> lines(SmallReconciliation small, String side) {
    return small
        .operator()
        .get("/files/%s/lines".formatted(small.file(side)))
        .expect(200)
        .items()
        .getValuesAs((JsonValue one) -> one.asJsonObject().getJsonNumber("id").longValue());
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static String words(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
