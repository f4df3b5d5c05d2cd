package kontor.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StatementGapTest {

  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

  @Test
  void should_miss_the_days_between_two_statements_and_what_they_moved() {
    StatementGap gap = gap("100.00", MARCH_2.plusDays(4), "1334.50");
    assertThat(gap.hasDays()).isTrue();
    assertThat(gap.from()).isEqualTo("2026-03-03");
    assertThat(gap.last()).isEqualTo("2026-03-05");
    assertThat(gap.difference()).isEqualByComparingTo("1234.50");
  }

  @Test
  void should_miss_no_day_between_neighbours_whose_balances_differ() {
    StatementGap gap = gap("100.00", MARCH_2.plusDays(1), "90.00");
    assertThat(gap.hasDays()).isFalse();
    assertThat(gap.difference()).isEqualByComparingTo("-10.00");
  }

  @Test
  void should_miss_no_day_within_one_day() {
    assertThat(gap("100.00", MARCH_2, "90.00").hasDays()).isFalse();
  }

  @Property
  void should_explain_with_its_gaps_the_whole_way_from_the_first_opening_to_the_last_closing(
      @ForAll @Size(min = 2, max = 20) List<@IntRange(min = -900, max = 900) Integer> moved) {
    BigDecimal balance = BigDecimal.TEN;
    BigDecimal explained = BigDecimal.TEN;
    BigDecimal closingBefore = null;
    for (int at = 0; at < moved.size(); at++) {
      BigDecimal after = balance.add(BigDecimal.valueOf(moved.get(at), 2));
      boolean told = at % 3 != 1;
      if (told) {
        if (closingBefore != null) {
          LocalDate day = MARCH_2.plusDays(at);
          explained =
              explained.add(
                  StatementGap.between(day.minusDays(1), closingBefore, day, balance).difference());
        }
        explained = explained.add(after.subtract(balance));
        closingBefore = after;
      }
      balance = after;
    }
    assertThat(explained).isEqualByComparingTo(closingBefore);
  }

  private static StatementGap gap(String closing, LocalDate firstDay, String opening) {
    return StatementGap.between(
        MARCH_2, new BigDecimal(closing), firstDay, new BigDecimal(opening));
  }
}
