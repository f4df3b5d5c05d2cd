package kontor.domain.recon;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeverityTest {

  private static final Instant FRIDAY = Instant.parse("2026-07-24T10:00:00Z");

  @Test
  void should_go_by_the_absolute_amount() {
    assertThat(Severity.of(new BigDecimal("-10000.01"))).isEqualTo(Severity.P1);
    assertThat(Severity.of(new BigDecimal("10000"))).isEqualTo(Severity.P2);
    assertThat(Severity.of(new BigDecimal("1000"))).isEqualTo(Severity.P3);
    assertThat(Severity.of(new BigDecimal("100"))).isEqualTo(Severity.P4);
  }

  @Test
  void should_rise_one_step_when_past_due() {
    assertThat(after("5000", Duration.ofHours(4))).isEqualTo(Severity.P2);
    assertThat(after("5000", Duration.ofHours(5))).isEqualTo(Severity.P1);
    assertThat(after("500", Duration.ofHours(25))).isEqualTo(Severity.P2);
  }

  @Test
  void should_give_the_smallest_until_the_end_of_the_next_weekday() {
    assertThat(after("5", Duration.ofHours(80))).isEqualTo(Severity.P4);
    assertThat(after("5", Duration.ofHours(90))).isEqualTo(Severity.P3);
  }

  @Test
  void should_become_the_gravest_after_120_hours() {
    assertThat(after("5", Duration.ofHours(121))).isEqualTo(Severity.P1);
  }

  private static Severity after(String amount, Duration age) {
    return Severity.of(new BigDecimal(amount), FRIDAY, FRIDAY.plus(age));
  }
}
