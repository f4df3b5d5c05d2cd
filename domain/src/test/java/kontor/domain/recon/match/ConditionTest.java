package kontor.domain.recon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kontor.domain.recon.match.text.Expression;
import org.junit.jupiter.api.Test;

class ConditionTest {

  private static final MatchLine LINE =
      SomeLine.of("100.50").reference("INV-42").text("Card fee, May").lessFee("1.00").id(1);

  @Test
  void should_compare_amounts_as_numbers() {
    assertThat(amount(Comparison.EQ, "100.5000").holds(LINE)).isTrue();
    assertThat(amount(Comparison.NE, "100.5000").holds(LINE)).isFalse();
    assertThat(amount(Comparison.GT, "99").holds(LINE)).isTrue();
    assertThat(amount(Comparison.GTE, "100.50").holds(LINE)).isTrue();
    assertThat(amount(Comparison.LT, "100.50").holds(LINE)).isFalse();
    assertThat(amount(Comparison.LTE, "-200").holds(LINE)).isFalse();
  }

  private static Condition amount(Comparison by, String value) {
    return new LineTest.Compare(LineField.AMOUNT, by, new BigDecimal(value));
  }

  @Test
  void should_compare_dates_as_days_and_texts_without_regard_to_case() {
    assertThat(
            new LineTest.Compare(LineField.BOOKING_DATE, Comparison.LT, LocalDate.of(2026, 10, 1))
                .holds(LINE))
        .isTrue();
    assertThat(new LineTest.Compare(LineField.CURRENCY, Comparison.EQ, "eur").holds(LINE)).isTrue();
    assertThat(new LineTest.Contains(LineField.DESCRIPTION, "CARD FEE").holds(LINE)).isTrue();
    assertThat(new LineTest.Contains(LineField.DESCRIPTION, "cart").holds(LINE)).isFalse();
    assertThat(new LineTest.Matches(LineField.DESCRIPTION, new Expression("fee.*may$")).holds(LINE))
        .isTrue();
  }

  @Test
  void should_find_a_value_among_several() {
    assertThat(new LineTest.In(LineField.CURRENCY, List.of("usd", "eur")).holds(LINE)).isTrue();
    assertThat(new LineTest.In(LineField.FEE, List.of(BigDecimal.ONE)).holds(LINE)).isTrue();
    assertThat(new LineTest.In(LineField.CURRENCY, List.of("USD")).holds(LINE)).isFalse();
  }

  @Test
  void should_hold_what_is_missing_unequal_to_everything_and_nothing_else() {
    assertThat(new LineTest.Compare(LineField.ACCOUNT, Comparison.NE, "X").holds(LINE)).isTrue();
    assertThat(new LineTest.Compare(LineField.ACCOUNT, Comparison.EQ, "X").holds(LINE)).isFalse();
    assertThat(new LineTest.Compare(LineField.ACCOUNT, Comparison.LTE, "X").holds(LINE)).isFalse();
    assertThat(new LineTest.In(LineField.ACCOUNT, List.of("X")).holds(LINE)).isFalse();
    assertThat(new LineTest.Matches(LineField.ACCOUNT, new Expression(".*")).holds(LINE)).isFalse();
  }

  @Test
  void should_join_tests_by_and_or_and_not() {
    Condition yes = amount(Comparison.GT, "0");
    Condition no = amount(Comparison.LT, "0");
    Condition tree =
        new Condition.And(List.of(yes, new Condition.Or(List.of(no, new Condition.Not(no)))));
    assertThat(tree.holds(LINE)).isTrue();
    assertThat(new Condition.Not(tree).holds(LINE)).isFalse();
    assertThat(new Condition.Or(List.of()).holds(LINE)).isFalse();
    assertThat(Condition.ALWAYS.holds(LINE)).isTrue();
    assertThat(tree.depth()).isEqualTo(4);
    assertThat(tree.tests()).isEqualTo(3);
  }
}
