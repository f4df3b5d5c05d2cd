package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontor.db.Database;
import kontor.db.InvariantChecks;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Test;

/** Lists over REST: by page as ever, or turned by what the page before says comes next. */
class ListsIT {

  private static final String BY_REFERENCE =
      """
      [{"name": "same", "kind": "KEY", "mode": "automatic", "fields": ["reference", "amount", "currency"]}]\
      """;
  private static final int OPEN = 60;
  private static final int MATCHED = 40;

  @Test
  void should_turn_the_breaks_to_their_end() {
    TwoSides sides = loaded();
    sides.run();
    String path = "/reconciliations/%s/breaks".formatted(sides.code());
    List<String> turned = turned(sides, path, line -> line.getString("externalId"), page -> {});
    assertThat(turned).doesNotHaveDuplicates().hasSize(2 * OPEN);
    assertThat(numbered(sides, path, line -> line.getString("externalId"))).isEqualTo(turned);
    assertThat(totals(sides, path)).containsExactly(2 * OPEN, null);
  }

  @Test
  void should_turn_the_lines_of_a_source_while_a_file_arrives() {
    TwoSides sides = loaded();
    String path = "/sources/%s-bank/lines".formatted(sides.code());
    List<String> stood = numbered(sides, path, line -> line.getString("externalId"));
    List<String> turned =
        turned(
            sides,
            path,
            line -> line.getString("externalId"),
            page -> {
              if (page == 1) {
                sides.load("bank", open("L", 5));
              }
            });
    assertThat(turned).doesNotHaveDuplicates().containsSubsequence(stood);
    assertThat(totals(sides, path)).containsExactly(OPEN + MATCHED + 5, null);
  }

  @Test
  void should_count_what_a_filter_finds() {
    TwoSides sides = loaded();
    sides.run();
    String path = "/sources/%s-bank/lines?status=%s";
    assertThat(totals(sides, path.formatted(sides.code(), "MATCHED")))
        .containsExactly(MATCHED, null);
    assertThat(totals(sides, path.formatted(sides.code(), "OPEN"))).containsExactly(OPEN, null);
  }

  @Test
  void should_turn_the_matches_of_a_run() {
    TwoSides sides = loaded();
    JsonObject run = sides.run();
    String path = "/runs/%s/matches".formatted(run.get("id").toString().replace("\"", ""));
    Function<JsonObject, String> id = match -> match.get("id").toString();
    List<String> turned = turned(sides, path, id, page -> {});
    assertThat(turned).doesNotHaveDuplicates().hasSize(MATCHED);
    assertThat(numbered(sides, path, id)).isEqualTo(turned);
  }

  @Test
  void should_refuse_a_place_that_is_none() {
    TwoSides sides = loaded();
    sides.operator().get("/sources/%s-bank/lines?at=somewhere".formatted(sides.code())).expect(422);
  }

  @Test
  void should_keep_the_list_of_open_lines_in_step_with_every_act() throws Exception {
    TwoSides sides = loaded();
    sides.run();
    JsonObject bank = sides.line("bank", "b-1");
    JsonObject ledger = sides.line("ledger", "l-1");
    String match =
        sides
            .operator()
            .post(
                "/reconciliations/%s/matches".formatted(sides.code()),
                Json.createObjectBuilder()
                    .add("lines", Json.createArrayBuilder().add(id(bank)).add(id(ledger)))
                    .add("reason", "one payment")
                    .build())
            .expect(201)
            .json()
            .get("id")
            .toString();
    assertBreaks(sides, 2 * OPEN - 2);
    sides.operator().post("/matches/%s/undo".formatted(match)).expect(200);
    assertBreaks(sides, 2 * OPEN);
    int late = sides.upload("bank", open("late", 7));
    sides.run();
    assertBreaks(sides, 2 * OPEN + 7);
    sides.operator().delete("/files/" + late).expect(200);
    assertBreaks(sides, 2 * OPEN);
    assertInOrder();
  }

  private static String id(JsonObject line) {
    return line.get("id").toString().replace("\"", "");
  }

  private static void assertBreaks(TwoSides sides, int expected) {
    String path = "/reconciliations/%s/breaks".formatted(sides.code());
    assertThat(totals(sides, path)).containsExactly(expected, null);
    assertThat(new HashSet<>(turned(sides, path, ListsIT::id, page -> {}))).hasSize(expected);
  }

  private static void assertInOrder() throws Exception {
    Database database = RunningPortal.kontor().database().database();
    try (Connection app = database.open(database.app())) {
      assertThat(InvariantChecks.broken(app)).isEmpty();
    }
  }

  private static TwoSides loaded() {
    return new TwoSides(BY_REFERENCE)
        .load("bank", open("b", OPEN) + alike("bm"))
        .load("ledger", open("l", OPEN) + alike("lm"));
  }

  /** Lines of few days and amounts, so that many are equal in every order. */
  private static String open(String prefix, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> "%1$s-%2$d,2026-07-0%3$d,5.00,EUR,,\n".formatted(prefix, n, 1 + n % 3))
        .collect(Collectors.joining());
  }

  private static String alike(String prefix) {
    return IntStream.rangeClosed(1, MATCHED)
        .mapToObj(n -> "%1$s-%2$d,2026-07-02,7.00,EUR,R-%2$d,\n".formatted(prefix, n))
        .collect(Collectors.joining());
  }

  private static List<String> turned(
      TwoSides sides, String path, Function<JsonObject, String> id, Consumer<Integer> between) {
    List<String> all = new ArrayList<>();
    String at = "";
    for (int page = 1; at != null; page++) {
      JsonObject answer = sides.operator().get(path + "?size=7" + at).expect(200).json();
      answer.getJsonArray("items").getValuesAs(JsonObject.class).forEach(i -> all.add(id.apply(i)));
      between.accept(page);
      at = answer.containsKey("next") ? "&at=" + answer.getString("next") : null;
    }
    return all;
  }

  private static List<String> numbered(
      TwoSides sides, String path, Function<JsonObject, String> id) {
    List<String> all = new ArrayList<>();
    List<JsonObject> items = List.of();
    for (int page = 0; page == 0 || !items.isEmpty(); page++) {
      items = sides.items(path + "?size=7&page=" + page);
      items.forEach(item -> all.add(id.apply(item)));
    }
    return all;
  }

  /** The total and whether it is estimated, null where it is exact. */
  private static List<Object> totals(TwoSides sides, String path) {
    JsonObject answer = sides.operator().get(path).expect(200).json();
    List<Object> totals = new ArrayList<>();
    totals.add(answer.getInt("total"));
    totals.add(answer.get("estimated"));
    return totals;
  }
}
