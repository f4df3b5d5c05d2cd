package kontor.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kontor.domain.shared.DomainException;
import org.junit.jupiter.api.Test;

class StorageLimitsTest {

  private final StorageLimits limits = new StorageLimits(1);

  @Test
  void should_keep_bytes_for_ten_years_and_as_many_as_come_unless_somebody_says_otherwise() {
    assertThat(limits.retentionDays()).isEqualTo(3_650);
    assertThat(limits.quotaBytes()).isNull();
  }

  @Test
  void should_take_what_somebody_says() {
    limits.change(400, 5_000L);
    assertThat(limits.retentionDays()).isEqualTo(400);
    assertThat(limits.quotaBytes()).isEqualTo(5_000);
  }

  @Test
  void should_refuse_a_retention_or_quota_of_nothing_and_change_nothing() {
    assertThatThrownBy(() -> limits.change(0, null)).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> limits.change(400, 0L)).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> limits.change(40_000, 1L)).isInstanceOf(DomainException.class);
    assertThat(limits.retentionDays()).isEqualTo(3_650);
  }
}
