package kontor.domain.recon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateWindowTest {

  private static final MatchLine FIFTEENTH = Lines.line(1, "1", "A", LocalDate.of(2026, 9, 15));
  private static final MatchLine EIGHTEENTH = Lines.line(2, "1", "A", LocalDate.of(2026, 9, 18));

  @Test
  void should_pass_three_days_later_when_the_first_side_is_the_anchor() {
    assertThat(window(1).allows(FIFTEENTH, EIGHTEENTH)).isTrue();
  }

  @Test
  void should_fail_the_same_dates_when_the_second_side_is_the_anchor() {
    assertThat(window(2).allows(FIFTEENTH, EIGHTEENTH)).isFalse();
  }

  private static DateWindow window(int anchor) {
    return new DateWindow(WindowField.BOOKING_DATE, 1, 3, anchor);
  }
}
