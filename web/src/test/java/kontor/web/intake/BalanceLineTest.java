package kontor.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kontor.ejb.intake.account.BalancePoint;
import org.junit.jupiter.api.Test;

class BalanceLineTest {

  @Test
  void should_step_at_the_end_of_each_day_from_edge_to_edge() {
    BalanceLine line = line("0", "100", "50");
    assertThat(line.points()).isEqualTo("0.0,88.0 500.0,88.0 500.0,8.0 1000.0,8.0 1000.0,48.0");
    assertThat(line.highest()).isEqualByComparingTo("100");
    assertThat(line.lowest()).isEqualByComparingTo("0");
  }

  @Test
  void should_draw_nil_only_where_the_balance_passes_it() {
    assertThat(line("10", "100", "50").zero()).isNull();
    assertThat(line("-50", "100", "50").zero()).isEqualTo("61.3");
  }

  @Test
  void should_draw_a_balance_that_never_moves_in_the_middle() {
    assertThat(line("7", "7", "7").points()).contains("0.0,48.0").endsWith("1000.0,48.0");
  }

  @Test
  void should_draw_nothing_of_too_few_days() {
    assertThat(line("7", "8")).isNull();
  }

  private static BalanceLine line(String... closings) {
    List<BalancePoint> days = new ArrayList<>();
    for (String closing : closings) {
      days.add(
          new BalancePoint(
              LocalDate.of(2026, 3, 1).plusDays(days.size()), new BigDecimal(closing)));
    }
    return BalanceLine.of(days, "EUR");
  }
}
