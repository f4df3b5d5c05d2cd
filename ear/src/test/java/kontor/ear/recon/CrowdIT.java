package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Books made to be as hard as can be, over REST, under rules of every kind: each run ends within a
 * bound, and nothing is matched that is not certain.
 */
class CrowdIT {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final int CROWD = 10_000;

  private static final String RULES =
      """
      [{"name": "flag", "kind": "LINES", "action": "flag",
        "when": {"field": "reference", "op": "regex", "value": "%s"}},
       {"name": "same", "kind": "KEY", "fields": ["reference", "amount", "currency"]},
       {"name": "near", "kind": "TOLERANCE", "fields": ["currency"],
        "amount": {"absolute": "0.02"}, "date": {"before": 3, "after": 3}},
       {"name": "share", "kind": "TOLERANCE", "fields": ["currency", "counterparty"],
        "amount": {"percent": "5", "base": "average"}},
       {"name": "net", "kind": "FEE", "fields": ["currency"], "gross": "ledger",
        "fee": {"percent": "1.5"}, "date": {"before": 0, "after": 4, "anchor": "ledger"}},
       {"name": "batch", "kind": "GROUP", "fields": ["currency"], "by": "batch",
        "in": ["reference"]},
       {"name": "damaged", "kind": "REFERENCE", "fields": ["currency"], "of": ["reference"],
        "in": ["reference"], "date": {"before": 3, "after": 3}},
       {"name": "offset", "kind": "NETTING", "fields": ["currency", "reference"],
        "side": "ledger"},
       {"name": "sum", "kind": "GROUP", "fields": ["currency"], "by": "subset",
        "date": {"before": 1, "after": 1}},
       {"name": "alike", "kind": "SCORE", "fields": ["currency"],
        "date": {"before": 5, "after": 5}}]\
      """;

  @Test
  void should_match_nothing_among_ten_thousand_equal_amounts_on_each_side() {
    JsonObject counts =
        run(
            "10,000 equal amounts a side",
            books()
                .load("bank", rows(CROWD, i -> row("A", i, "10.00", "EUR", "PAY-%05d", i, "Anna")))
                .load(
                    "ledger",
                    rows(CROWD, i -> row("B", i, "10.00", "EUR", "INV-%05d", i + CROWD, "Anna"))));
    assertThat(counts.getInt("matched")).isZero();
    assertThat(counts.getInt("suggested")).isPositive();
  }

  @Test
  void should_find_the_one_sum_among_sixty_candidates() {
    TwoSides books =
        books()
            .load("bank", row("A", 0, sumOf(3, 17, 29, 44, 58), "EUR", "PAY-%05d", 1, "Anna"))
            .load(
                "ledger",
                rows(60, i -> row("B", 0, sumOf(i + 1), "EUR", "INV-%05d", i, "Berta " + i)));
    JsonObject counts = run("60 candidates of one sum", books);
    assertThat(counts.getInt("matched")).isEqualTo(6);
  }

  /** So far apart that no other choice of up to six has the same sum. */
  private static String sumOf(int... numbers) {
    long cents = IntStream.of(numbers).mapToLong(CrowdIT::scattered).sum();
    return "%d.%02d".formatted(cents / 100, cents % 100);
  }

  private static long scattered(long n) {
    long square = n * n;
    return (square * square * n * 7_368_787 + square * square * 15_485_863 + square * 32_452_843)
        % 999_999_937;
  }

  @Test
  void should_only_suggest_among_sixty_equal_parts() {
    TwoSides books =
        books()
            .load("bank", rows(20, i -> row("A", 0, "50.00", "EUR", "PAY-%05d", i, "Anna")))
            .load(
                "ledger", rows(60, i -> row("B", 0, "10.00", "EUR", "INV-%05d", i, "Berta " + i)));
    assertThat(run("60 equal parts", books).getInt("matched")).isZero();
  }

  /** Its time is that of its length times the text's; the rules behind it go on as ever. */
  @Test
  void should_take_an_expression_of_ten_thousand_characters_in_its_stride() {
    String hard = "(x+x+)+y|".repeat(1_110) + "z";
    TwoSides books =
        new TwoSides(RULES.formatted(hard))
            .load("bank", rows(200, i -> longRow("A", i)))
            .load("ledger", rows(200, i -> longRow("B", i)));
    JsonObject counts = run("an expression of %,d characters".formatted(hard.length()), books);
    assertThat(counts.getInt("matched")).as("each by its own amount").isEqualTo(400);
  }

  private static String longRow(String side, int i) {
    return row(side, i, i + ".10", "EUR", side + "x".repeat(150) + "%d", i, side + i);
  }

  @Test
  void should_match_neither_zeros_nor_opposite_signs_nor_other_currencies() {
    TwoSides books =
        books()
            .load(
                "bank",
                rows(500, i -> row("Z", 0, "0.00", "EUR", "ZER-%05d", i, "Anna"))
                    + rows(500, i -> row("S", 0, (i + 7) + ".00", "EUR", "SGN-%05d", i, "Berta"))
                    + rows(500, i -> row("C", 0, (i + 9) + ".00", "SEK", "CUR-%05d", i, "Cleo")))
            .load(
                "ledger",
                rows(500, i -> row("Z", 0, "0.00", "EUR", "NUL-%05d", i + 600, "Anna"))
                    + rows(500, i -> row("S", 0, -(i + 7) + ".00", "EUR", "SGN-%05d", i, "Berta"))
                    + rows(500, i -> row("C", 0, (i + 9) + ".00", "NOK", "CUR-%05d", i, "Cleo")));
    assertThat(run("zeros, signs, currencies", books).getInt("matched")).isZero();
  }

  @Test
  void should_match_nothing_of_a_thousand_identical_lines_against_999() {
    TwoSides books =
        books().load("bank", rows(1_000, i -> same())).load("ledger", rows(999, i -> same()));
    JsonObject counts = run("1,000 identical lines against 999", books);
    assertThat(counts.getInt("matched")).isZero();
    assertThat(counts.getInt("suggested")).isPositive();
  }

  private static String same() {
    return ",2026-07-01,10.00,EUR,INV-00042,Anna\n";
  }

  private static TwoSides books() {
    return new TwoSides(RULES.formatted("^(a|aa)+$"));
  }

  /** The counts of a run, which must end in time. */
  private static JsonObject run(String what, TwoSides books) {
    long begin = System.nanoTime();
    JsonObject counts = books.run().getJsonObject("counts");
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    System.out.printf("%s: %d ms, %s%n", what, took.toMillis(), counts);
    assertThat(took).as(what).isLessThan(BOUND);
    return counts;
  }

  private static String rows(int count, IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining());
  }

  private static String row(
      String side,
      int number,
      String amount,
      String currency,
      String reference,
      int referenced,
      String name) {
    return "%s%s,2026-07-%02d,%s,%s,%s,%s\n"
        .formatted(
            side,
            referenced,
            1 + number % 3,
            amount,
            currency,
            reference.formatted(referenced),
            name);
  }
}
