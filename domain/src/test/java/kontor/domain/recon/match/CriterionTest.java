package kontor.domain.recon.match;

import static kontor.domain.recon.match.Lines.DAY;
import static kontor.domain.recon.match.Lines.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriterionTest {

  private static final ToleranceRule NEAR =
      new ToleranceRule(
          "near",
          MatchMode.AUTOMATIC,
          List.of(MatchField.CURRENCY, MatchField.REFERENCE),
          new AmountTolerance(new BigDecimal("0.02"), BigDecimal.ZERO, ToleranceBase.MAX),
          new DateWindow(WindowField.VALUE_DATE, 1, 3, 1));
  private static final List<Criterion> CRITERIA = Criterion.of(NEAR);

  @Test
  void should_ask_for_equal_fields_then_the_amount_then_the_date() {
    assertThat(CRITERIA.stream().map(Criterion::title))
        .containsExactly("currency", "reference", "amount", "valueDate");
  }

  @Test
  void should_count_what_two_lines_keep_before_the_first_they_fail() {
    MatchLine line = line(1, "10.00", "A", DAY);
    assertThat(kept(line, line(2, "10.00", "USD", "A", DAY, 1))).isZero();
    assertThat(kept(line, line(2, "99.00", "B", DAY))).isEqualTo(1);
    assertThat(kept(line, line(2, "10.03", "A", DAY.plusDays(9)))).isEqualTo(2);
    assertThat(kept(line, line(2, "10.02", "A", DAY.plusDays(4)))).isEqualTo(3);
  }

  @Test
  void should_keep_all_of_them_exactly_when_the_rule_takes_the_lines_for_candidates() {
    MatchLine line = line(1, "10.00", "A", DAY);
    MatchLine candidate = line(2, "10.02", "A", DAY.plusDays(3));
    assertThat(kept(line, candidate)).isEqualTo(CRITERIA.size());
    assertThat(NEAR.allows(line, candidate)).isTrue();
  }

  @Test
  void should_hold_a_missing_value_against_both_sides() {
    MatchLine without = line(1, "10.00", null, DAY);
    assertThat(kept(without, line(2, "10.00", null, DAY))).isEqualTo(1);
  }

  private static int kept(MatchLine first, MatchLine second) {
    return Criterion.kept(CRITERIA, first, second);
  }
}
