package kontor.ejb.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kontor.domain.intake.ChainedStatement;
import kontor.domain.intake.StatementFinding;
import org.junit.jupiter.api.Test;

/** A statement held against the others of its chain, whatever became of them. */
class StandingTest {

  private final PlacedStatement first = statement(1, "1", 1, "100", "150", true);
  private final PlacedStatement second = statement(2, "2", 2, "150", "120", true);
  private final PlacedStatement third = statement(3, "3", 3, "120", "180", true);

  @Test
  void should_follow_the_one_before_it_even_where_that_came_later() {
    PlacedStatement late = statement(4, "2", 2, "150", "120", true);
    assertThat(Standing.again(third, List.of(first)).finding()).isEqualTo(StatementFinding.GAP);
    assertThat(Standing.again(third, List.of(first, late)).finding())
        .isEqualTo(StatementFinding.CONTINUES);
    assertThat(Standing.again(late, List.of(first, third)).finding())
        .isEqualTo(StatementFinding.LATE);
  }

  @Test
  void should_be_no_duplicate_of_one_that_came_later() {
    PlacedStatement twin = statement(5, "2", 2, "150", "120", true);
    assertThat(Standing.again(second, List.of(first, twin)).finding())
        .isEqualTo(StatementFinding.CONTINUES);
    assertThat(Standing.again(twin, List.of(first, second)).finding())
        .isEqualTo(StatementFinding.DUPLICATE);
  }

  @Test
  void should_be_a_duplicate_of_one_that_is_superseded_too() {
    PlacedStatement superseded = statement(2, "2", 2, "150", "120", false);
    PlacedStatement newer = statement(3, "2", 2, "150", "119", true);
    PlacedStatement twin = statement(4, "2", 2, "150", "120", true);
    assertThat(Standing.again(twin, List.of(first, superseded, newer)).finding())
        .isEqualTo(StatementFinding.DUPLICATE);
  }

  @Test
  void should_follow_the_newer_one_and_not_the_one_it_superseded() {
    PlacedStatement superseded = statement(2, "2", 2, "150", "120", false);
    PlacedStatement newer = statement(4, "2", 2, "150", "119", true);
    assertThat(Standing.again(third, List.of(first, superseded, newer)).follows()).isFalse();
    assertThat(Standing.of(third.chained(), List.of(first, second)).follows()).isTrue();
  }

  private static PlacedStatement statement(
      long file, String number, int day, String opening, String closing, boolean member) {
    LocalDate date = LocalDate.of(2026, 7, day);
    BigDecimal from = new BigDecimal(opening);
    BigDecimal to = new BigDecimal(closing);
    return new PlacedStatement(
        new StatementPlace(file, 1),
        OffsetDateTime.parse("2026-08-01T00:00:00Z").plusMinutes(file),
        new ChainedStatement(number, date, date, from, to, to.subtract(from), 1),
        null,
        null,
        false,
        false,
        false,
        member);
  }
}
