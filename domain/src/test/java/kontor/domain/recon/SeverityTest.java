package kontor.domain.recon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import kontor.domain.shared.DomainException;
import org.junit.jupiter.api.Test;

class SeverityTest {

  private static final Instant FRIDAY = Instant.parse("2026-07-24T10:00:00Z");
  private static final BusinessDays DAYS = new BusinessDays(ZoneOffset.UTC, Set.of());

  private final BreakPolicy policy = new BreakPolicy(1);

  @Test
  void should_go_by_the_absolute_amount() {
    assertThat(policy.severity(new BigDecimal("-10000.01"))).isEqualTo(Severity.P1);
    assertThat(policy.severity(new BigDecimal("10000"))).isEqualTo(Severity.P2);
    assertThat(policy.severity(new BigDecimal("1000"))).isEqualTo(Severity.P3);
    assertThat(policy.severity(new BigDecimal("100"))).isEqualTo(Severity.P4);
  }

  @Test
  void should_go_by_the_thresholds_of_the_bank() {
    policy.rate(new BigDecimal("500"), new BigDecimal("50"), new BigDecimal("5"));
    assertThat(policy.severity(new BigDecimal("500.01"))).isEqualTo(Severity.P1);
    assertThat(policy.severity(new BigDecimal("5"))).isEqualTo(Severity.P4);
  }

  @Test
  void should_refuse_thresholds_that_do_not_fall() {
    assertThatThrownBy(() -> policy.rate(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> policy.allow(5, 4)).isInstanceOf(DomainException.class);
  }

  @Test
  void should_be_due_at_once_in_4_hours_in_24_hours_or_on_the_next_business_day() {
    assertThat(due(Severity.P1)).isEqualTo(FRIDAY);
    assertThat(due(Severity.P2)).isEqualTo(FRIDAY.plus(Duration.ofHours(4)));
    assertThat(due(Severity.P3)).isEqualTo(FRIDAY.plus(Duration.ofHours(24)));
    assertThat(due(Severity.P4)).isEqualTo(Instant.parse("2026-07-28T00:00:00Z"));
  }

  @Test
  void should_pass_over_free_days_in_the_zone_of_the_bank() {
    var days = new BusinessDays(ZoneId.of("Asia/Kolkata"), Set.of(LocalDate.of(2026, 7, 27)));
    assertThat(policy.due(Severity.P4, FRIDAY, days)).isEqualTo("2026-07-28T18:30:00Z");
    Instant saturdayThere = Instant.parse("2026-07-24T20:00:00Z");
    assertThat(days.next(saturdayThere)).isEqualTo("2026-07-28");
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

  private Instant due(Severity severity) {
    return policy.due(severity, FRIDAY, DAYS);
  }

  private Severity after(String amount, Duration age) {
    Severity first = policy.severity(new BigDecimal(amount));
    return first.aged(FRIDAY, due(first), FRIDAY.plus(age));
  }
}
