package kontor.domain.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInThrottleTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @ParameterizedTest
  @CsvSource({"0,0", "4,0", "5,2", "6,4", "7,8", "10,64", "13,512", "14,900", "1000,900"})
  void should_double_the_delay_of_a_name_up_to_a_quarter_of_an_hour(int wrong, long seconds) {
    assertThat(SignInThrottle.delayByUsername(wrong)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "49,0", "50,2", "59,2", "60,4", "150,900", "5000,900"})
  void should_be_wider_for_an_address_many_people_may_share(int wrong, long seconds) {
    assertThat(SignInThrottle.delayByAddress(wrong)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void should_count_the_delay_from_the_latest_wrong_attempt() {
    var wrong = new WrongAttempts(7, NOON.minusSeconds(3), 7, NOON.minusSeconds(3));
    assertThat(SignInThrottle.remaining(wrong, NOON)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void should_let_the_next_attempt_in_when_the_delay_is_over() {
    var wrong = new WrongAttempts(7, NOON.minusSeconds(8), 7, NOON.minusSeconds(8));
    assertThat(SignInThrottle.remaining(wrong, NOON)).isZero();
  }

  @Test
  void should_take_the_longer_delay_of_name_and_address() {
    var wrong = new WrongAttempts(5, NOON, 70, NOON);
    assertThat(SignInThrottle.remaining(wrong, NOON)).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void should_not_delay_who_never_erred() {
    assertThat(SignInThrottle.remaining(new WrongAttempts(0, null, 0, null), NOON)).isZero();
  }
}
