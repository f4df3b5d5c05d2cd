package kontor.domain.recon.match;

import static kontor.domain.recon.match.Lines.DAY;
import static kontor.domain.recon.match.Lines.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private static final KeyRule KEY =
      new KeyRule(
          "key",
          MatchMode.AUTOMATIC,
          List.of(MatchField.REFERENCE, MatchField.AMOUNT, MatchField.CURRENCY));
  private static final ToleranceRule TOLERANCE =
      new ToleranceRule(
          "near",
          MatchMode.AUTOMATIC,
          List.of(MatchField.CURRENCY),
          new AmountTolerance(new BigDecimal("0.02"), BigDecimal.ZERO, ToleranceBase.MAX),
          new DateWindow(WindowField.VALUE_DATE, 1, 3, 1));

  @Test
  void should_match_a_key_that_is_unique_on_both_sides() {
    Findings found =
        Matching.by(KEY, List.of(line(1, "10.00", "A", DAY)), List.of(line(2, "10.0", "A", DAY)));
    assertThat(found.certain()).hasSize(1);
    assertThat(found.suggested()).isEmpty();
  }

  @Test
  void should_never_match_missing_or_blank_fields_with_each_other() {
    assertThat(nothingCertain(null)).isTrue();
    assertThat(nothingCertain("")).isTrue();
  }

  private static boolean nothingCertain(String reference) {
    Findings found =
        Matching.by(
            KEY,
            List.of(line(1, "10.00", reference, DAY)),
            List.of(line(2, "10.00", reference, DAY)));
    return found.certain().isEmpty() && found.suggested().isEmpty();
  }

  @Test
  void should_refuse_a_match_across_currencies_and_signs() {
    assertThat(
            Matching.by(
                    KEY,
                    List.of(line(1, "10.00", "EUR", "A", DAY, 1)),
                    List.of(line(2, "10.00", "USD", "A", DAY, 1), line(3, "-10.00", "A", DAY)))
                .certain())
        .isEmpty();
  }

  @Test
  void should_pair_k_identical_lines_with_k_identical_lines_by_occurrence() {
    Findings found = Matching.by(KEY, identical(0, 3), identical(100, 3));
    assertThat(found.certain())
        .extracting(pair -> pair.second().getFirst().id() - pair.first().getFirst().id())
        .containsExactly(100L, 100L, 100L);
  }

  @Test
  void should_only_suggest_when_the_numbers_of_identical_lines_differ() {
    Findings found = Matching.by(KEY, identical(0, 3), identical(100, 2));
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).isNotEmpty();
  }

  @Test
  void should_only_suggest_when_different_lines_share_a_key() {
    Findings found =
        Matching.by(
            KEY,
            List.of(line(1, "10.00", "A", DAY), line(2, "10.00", "A", DAY.plusDays(1))),
            List.of(line(3, "10.00", "A", DAY), line(4, "10.00", "A", DAY.plusDays(1))));
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).hasSize(4);
  }

  @Test
  void should_bound_the_suggestions_of_each_line() {
    Findings found = Matching.by(KEY, identical(0, 60), identical(1000, 59));
    assertThat(found.certain()).isEmpty();
    assertThat(largestShare(found)).isLessThanOrEqualTo(Matching.SUGGESTIONS_PER_LINE);
  }

  private static long largestShare(Findings found) {
    return IntStream.range(0, 2000)
        .mapToLong(id ->
            found.suggested().stream()
                .filter(pair -> pair.lines().anyMatch(line -> line.id() == id))
                .count())
        .max()
        .orElse(0);
  }

  @Test
  void should_only_suggest_in_the_mode_suggest() {
    KeyRule careful = new KeyRule("careful", MatchMode.SUGGEST, KEY.fields());
    Findings found =
        Matching.by(
            careful, List.of(line(1, "10.00", "A", DAY)), List.of(line(2, "10.00", "A", DAY)));
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).hasSize(1);
  }

  @Test
  void should_match_the_only_candidate_within_the_tolerance() {
    Findings found =
        Matching.by(
            TOLERANCE,
            List.of(line(1, "10.00", "A", DAY)),
            List.of(line(2, "10.02", "B", DAY.plusDays(3))));
    assertThat(found.certain()).hasSize(1);
  }

  @Test
  void should_only_suggest_when_either_line_has_another_candidate() {
    Findings found =
        Matching.by(
            TOLERANCE,
            List.of(line(1, "10.00", "A", DAY), line(2, "10.01", "B", DAY)),
            List.of(line(3, "10.02", "C", DAY)));
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).hasSize(2);
  }

  private static List<MatchLine> identical(int firstId, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> line(firstId + n, "10.00", "EUR", "A", DAY, n))
        .toList();
  }
}
