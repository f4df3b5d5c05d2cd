package kontor.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementChainTest {

  private static final ChainedStatement JULY_1 = statement("1", 1, 1, "100.00", "150.00");
  private static final ChainedStatement JULY_2 = statement("2", 2, 2, "150.00", "120.00");
  private static final ChainedStatement JULY_3 = statement("3", 3, 3, "120.00", "180.00");

  @Test
  void should_see_the_first_statement_of_an_account() {
    assertThat(finding(JULY_1)).isEqualTo(StatementFinding.FIRST);
    assertThat(new StatementChain(List.of()).follows(JULY_1)).isEmpty();
  }

  @Test
  void should_see_that_a_statement_continues_the_one_before() {
    assertThat(finding(JULY_2, JULY_1)).isEqualTo(StatementFinding.CONTINUES);
    assertThat(new StatementChain(List.of(JULY_1)).follows(JULY_2)).contains(true);
  }

  @Test
  void should_miss_the_statement_between_two() {
    assertThat(finding(JULY_3, JULY_1)).isEqualTo(StatementFinding.GAP);
    assertThat(new StatementChain(List.of(JULY_1)).follows(JULY_3)).contains(false);
  }

  @Test
  void should_know_a_late_one_that_closes_the_gap() {
    assertThat(finding(JULY_2, JULY_1, JULY_3)).isEqualTo(StatementFinding.LATE);
    assertThat(new StatementChain(List.of(JULY_1, JULY_3)).follows(JULY_2)).contains(true);
  }

  @Test
  void should_know_the_same_statement_again_by_its_number_or_its_days() {
    ChainedStatement otherNumber = statement("1b", 1, 1, "100.00", "150.00");
    ChainedStatement otherDays = statement("1", 2, 2, "100.00", "150.00");
    assertThat(finding(JULY_1, JULY_1, JULY_2)).isEqualTo(StatementFinding.DUPLICATE);
    assertThat(finding(otherNumber, JULY_1)).isEqualTo(StatementFinding.DUPLICATE);
    assertThat(finding(otherDays, JULY_1)).isEqualTo(StatementFinding.DUPLICATE);
  }

  @Test
  void should_know_a_statement_issued_again_with_other_movements() {
    ChainedStatement corrected = statement("2", 2, 2, "150.00", "125.00");
    assertThat(finding(corrected, JULY_1, JULY_2)).isEqualTo(StatementFinding.REISSUED);
  }

  @Test
  void should_take_the_same_days_from_the_same_opening_as_issued_again_without_numbers() {
    ChainedStatement morning = statement(null, 1, 3, "100.00", "150.00");
    ChainedStatement evening = statement(null, 1, 3, "100.00", "170.00");
    assertThat(finding(evening, morning)).isEqualTo(StatementFinding.REISSUED);
  }

  @Test
  void should_not_take_the_number_of_another_year_as_issued_again() {
    ChainedStatement nextYear =
        new ChainedStatement(
            "1",
            LocalDate.of(2027, 7, 1),
            LocalDate.of(2027, 7, 1),
            new BigDecimal("150.00"),
            new BigDecimal("90.00"),
            new BigDecimal("-60.00"),
            1);
    assertThat(finding(nextYear, JULY_1)).isEqualTo(StatementFinding.CONTINUES);
  }

  @Test
  void should_let_the_pages_of_one_statement_continue_each_other() {
    ChainedStatement page1 = statement("7", 1, 1, "100.00", "150.00");
    ChainedStatement page2 = statement("7", 1, 1, "150.00", "180.00");
    assertThat(finding(page2, page1)).isEqualTo(StatementFinding.CONTINUES);
    assertThat(finding(page1, page2)).isEqualTo(StatementFinding.LATE);
  }

  @Test
  void should_see_days_that_are_told_by_two_statements() {
    ChainedStatement firstDays = statement("1", 1, 3, "100.00", "180.00");
    ChainedStatement moreDays = statement("2", 2, 5, "150.00", "300.00");
    ChainedStatement lastDayAgain = statement("3", 3, 5, "120.00", "300.00");
    assertThat(finding(moreDays, firstDays)).isEqualTo(StatementFinding.OVERLAP);
    assertThat(finding(lastDayAgain, firstDays)).isEqualTo(StatementFinding.OVERLAP);
  }

  @Test
  void should_let_statements_of_one_day_stand_side_by_side_when_their_balances_join() {
    ChainedStatement noon = statement("1", 1, 1, "100.00", "150.00");
    ChainedStatement three = statement("2", 1, 1, "150.00", "170.00");
    ChainedStatement night = statement("3", 1, 1, "170.00", "200.00");
    assertThat(finding(night, noon, three)).isEqualTo(StatementFinding.CONTINUES);
    assertThat(finding(night, noon)).isEqualTo(StatementFinding.GAP);
  }

  @Test
  void should_compare_balances_by_value_not_by_their_decimals() {
    ChainedStatement next = statement("2", 2, 2, "150.0000", "151");
    assertThat(finding(next, JULY_1)).isEqualTo(StatementFinding.CONTINUES);
  }

  private static StatementFinding finding(ChainedStatement statement, ChainedStatement... known) {
    return new StatementChain(List.of(known)).finding(statement);
  }

  private static ChainedStatement statement(
      String number, int first, int last, String opening, String closing) {
    BigDecimal from = new BigDecimal(opening);
    BigDecimal to = new BigDecimal(closing);
    return new ChainedStatement(
        number,
        LocalDate.of(2026, 7, first),
        LocalDate.of(2026, 7, last),
        from,
        to,
        to.subtract(from),
        2);
  }
}
