package kontor.domain.recon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AmountToleranceTest {

  @Test
  void should_take_five_percent_of_the_larger_the_smaller_or_the_average_amount() {
    assertThat(limit("0", "5", ToleranceBase.MAX, "10", "1000")).isEqualByComparingTo("50");
    assertThat(limit("0", "5", ToleranceBase.MIN, "10", "1000")).isEqualByComparingTo("0.50");
    assertThat(limit("0", "5", ToleranceBase.AVERAGE, "10", "1000")).isEqualByComparingTo("25.25");
  }

  @Test
  void should_take_the_larger_of_absolute_and_percent() {
    assertThat(limit("0.50", "10", ToleranceBase.MAX, "100", "101")).isEqualByComparingTo("10.10");
  }

  @Test
  void should_take_the_percentage_of_absolute_amounts() {
    assertThat(tolerance("0", "1", ToleranceBase.MAX).allows(dec("-100.5"), dec("-100"))).isTrue();
  }

  @Test
  void should_refuse_what_lies_too_far_apart() {
    assertThat(tolerance("0", "1", ToleranceBase.MAX).allows(dec("150"), dec("100"))).isFalse();
  }

  @Test
  void should_allow_an_amount_at_the_very_edge() {
    assertThat(tolerance("10", "0", ToleranceBase.MAX).allows(dec("26000"), dec("25990"))).isTrue();
    assertThat(tolerance("9.9999", "0", ToleranceBase.MAX).allows(dec("26000"), dec("25990")))
        .isFalse();
  }

  @Test
  void should_refuse_opposite_signs_however_wide_the_tolerance() {
    assertThat(tolerance("100", "0", ToleranceBase.MAX).allows(dec("1"), dec("-1"))).isFalse();
    assertThat(tolerance("100", "0", ToleranceBase.MAX).allows(dec("0"), dec("0.01"))).isFalse();
  }

  private static BigDecimal limit(
      String absolute, String percent, ToleranceBase base, String first, String second) {
    return tolerance(absolute, percent, base).limit(dec(first), dec(second));
  }

  private static AmountTolerance tolerance(String absolute, String percent, ToleranceBase base) {
    return new AmountTolerance(dec(absolute), dec(percent), base);
  }

  private static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }
}
