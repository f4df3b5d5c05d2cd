package kontor.ejb.recon;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kontor.domain.recon.match.Finding;
import kontor.domain.recon.match.Ladder;
import kontor.domain.recon.match.MatchLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePresetsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

  @ParameterizedTest
  @CsvSource({
    "100.00, 0, Same reference, MATCHED, 95",
    "100.05, 0, Same customer, SUGGESTED, 90",
    "100.05, 1, Same customer, SUGGESTED, 80",
  })
  void should_match_a_payment_of_one_reference_by_its_amount_and_suggest_it_when_it_is_near(
      String amount, int days, String rule, String status, int confidence) {
    String found =
        found(RulePresets.PSP_LADDER, line("A", "R", "100.00", 0), line("B", "R", amount, days));
    assertThat(found).isEqualTo("%s %s %d".formatted(rule, status, confidence));
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 0, Same customer, 90",
    "100.10, 1, Same customer, 80",
    "99.90, 2, Same customer, 70",
  })
  void should_give_a_customers_payment_ninety_per_cent_less_ten_a_day(
      String amount, int days, String rule, int confidence) {
    String found =
        found(RulePresets.PSP_LADDER, line("A", "R", "100.00", 0), line("B", "S", amount, days));
    assertThat(found).isEqualTo("%s SUGGESTED %d".formatted(rule, confidence));
  }

  @Test
  void should_suggest_the_same_amount_and_day_with_sixty_per_cent() {
    MatchLine stranger = named("B", "S", "100.00", 0, "MERID");
    assertThat(found(RulePresets.PSP_LADDER, line("A", "R", "100.00", 0), stranger))
        .isEqualTo("Same amount and day SUGGESTED 60");
  }

  @ParameterizedTest
  @CsvSource({"100.11, 0", "100.00, 3"})
  void should_find_nothing_further_off(String amount, int days) {
    assertThat(
            found(
                RulePresets.PSP_LADDER, line("A", "R", "100.00", 0), line("B", "S", amount, days)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UTR1, 1, Exact MATCHED 90",
    "UTR2, 1, Semi SUGGESTED 70",
    "UTR1, 2, Loose SUGGESTED 60",
    "UTR2, 2, Loose SUGGESTED 60",
    "UTR1, 3, ''",
  })
  void should_take_a_loan_repayment_down_its_three_steps(String utr, int days, String expected) {
    assertThat(
            found(
                RulePresets.LOAN_LADDER,
                line("A", "UTR1", "571.43", 0),
                line("B", utr, "571.43", days)))
        .isEqualTo(expected);
  }

  /** The first rule that found something, whether it is certain, and how confident. */
  private static String found(RulePresets preset, MatchLine first, MatchLine second) {
    for (Ladder.Rung rung : Ladder.climb(preset.rules(), List.of(first), List.of(second))) {
      for (Finding finding : rung.findings().certain()) {
        return "%s MATCHED %d".formatted(rung.rule().name(), finding.confidence());
      }
      for (Finding finding : rung.findings().suggested()) {
        return "%s SUGGESTED %d".formatted(rung.rule().name(), finding.confidence());
      }
    }
    return "";
  }

  private static MatchLine line(String id, String reference, String amount, int days) {
    return named(id, reference, amount, days, "FJORDLINE");
  }

  private static MatchLine named(
      String id, String reference, String amount, int days, String counterparty) {
    LocalDate date = DAY.plusDays(days);
    return new MatchLine(
        id.hashCode(),
        date,
        date,
        new BigDecimal(amount),
        "EUR",
        id,
        reference,
        counterparty,
        null,
        null,
        1,
        UUID.nameUUIDFromBytes((id + reference).getBytes(StandardCharsets.UTF_8)));
  }
}
