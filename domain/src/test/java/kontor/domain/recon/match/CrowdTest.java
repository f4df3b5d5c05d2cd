package kontor.domain.recon.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines made to be as hard as can be: bounded time, and nothing matched that is not certain. */
class CrowdTest {

  private static final Duration BOUND = Duration.ofSeconds(20);

  static Stream<MatchRule> rules() {
    return EveryKind.rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void should_match_nothing_among_ten_thousand_equal_amounts_on_each_side(MatchRule rule) {
    List<MatchLine> first = crowd(10_000, 0, "A ");
    List<MatchLine> second = crowd(10_000, 20_000, "B ");
    Findings found = assertTimeout(BOUND, () -> Matching.by(rule, first, second));
    assertThat(found.certain()).isEmpty();
  }

  /** All of one amount and one day, each with a text of its own. */
  private static List<MatchLine> crowd(int count, long firstId, String side) {
    return IntStream.range(0, count)
        .mapToObj(i -> SomeLine.of("10.00").text(side + i).by("ANNA").id(firstId + i))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void should_match_nothing_among_a_thousand_identical_lines_against_999(MatchRule rule) {
    List<MatchLine> first = identical(1_000, 0);
    List<MatchLine> second = identical(999, 20_000);
    Findings found = assertTimeout(BOUND, () -> Matching.by(rule, first, second));
    assertThat(found.certain()).isEmpty();
  }

  @Test
  void should_pair_a_thousand_identical_lines_with_as_many_by_occurrence() {
    Findings found =
        Matching.by(
            EveryKind.key(MatchField.AMOUNT, MatchField.CURRENCY),
            identical(1_000, 0),
            identical(1_000, 20_000));
    assertThat(found.certain()).hasSize(1_000);
  }

  private static List<MatchLine> identical(int count, long firstId) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> SomeLine.of("10.00").reference("INV-00042").by("ANNA").id(firstId + n, n))
        .toList();
  }

  /** Any two of a day's lines of ten add up to any of its lines of twenty. */
  @Test
  void should_search_among_equal_parts_of_equal_sums_in_bounded_time() {
    List<MatchLine> first = byDays(1_800, "20.00", 0);
    List<MatchLine> second = byDays(9_000, "10.00", 20_000);
    GroupRule rule = EveryKind.group(new GroupBy.Subset(), MatchField.CURRENCY);
    Findings found = assertTimeout(BOUND, () -> Matching.by(rule, first, second));
    assertThat(found.certain()).isEmpty();
    assertThat(found.search().unsearched()).isNotEmpty();
  }

  private static List<MatchLine> byDays(int count, String amount, long firstId) {
    return IntStream.range(0, count)
        .mapToObj(i -> SomeLine.of(amount).days(i % 90).text("N " + i).id(firstId + i))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void should_never_match_across_currencies(MatchRule rule) {
    List<MatchLine> first = List.of(SomeLine.of("10.00").reference("INV-00042").id(1));
    List<MatchLine> second = List.of(SomeLine.of("10.00").in("USD").reference("INV-00042").id(2));
    if (rule.fields().contains(MatchField.CURRENCY)) {
      assertThat(Matching.by(rule, first, second).certain()).isEmpty();
      assertThat(Matching.by(rule, first, second).suggested()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void should_never_match_opposite_signs_across_the_sides(MatchRule rule) {
    List<MatchLine> first = List.of(SomeLine.of("10.00").reference("X").by("ANNA BERG").id(1));
    List<MatchLine> second = List.of(SomeLine.of("-10.00").reference("Y").by("ANNA BERG").id(2));
    assertThat(Matching.by(rule, first, second).certain()).isEmpty();
  }

  @Test
  void should_work_through_fifty_thousand_lines_a_side_in_little_time() {
    List<MatchLine> first = spread(50_000, 0);
    List<MatchLine> second = spread(50_000, 100_000);
    for (MatchRule rule : EveryKind.pairs()) {
      Findings found = assertTimeout(BOUND, () -> Matching.by(rule, first, second));
      assertThat(found.suggested()).hasSizeLessThan(5 * 50_000 + 1);
    }
  }

  private static List<MatchLine> spread(int count, long firstId) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            SomeLine.of((i * 7919L % 1_000_003) + ".00")
                .reference("INV-" + (100_000 + i))
                .by("COUNTERPARTY " + i % 20)
                .days(i % 90)
                .id(firstId + i))
        .toList();
  }
}
