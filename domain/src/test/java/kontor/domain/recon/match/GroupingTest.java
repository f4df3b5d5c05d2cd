package kontor.domain.recon.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {

  private static final LocalDate FOURTEENTH = LocalDate.of(2026, 7, 14);
  private static final DateWindow ONE_DAY_EACH_WAY =
      new DateWindow(WindowField.BOOKING_DATE, 1, 1, 1);
  private static final GroupRule SUBSET =
      GroupRule.of(
          "subset",
          List.of(MatchField.CURRENCY),
          new GroupBy.Subset(),
          AmountTolerance.NONE,
          ONE_DAY_EACH_WAY);
  private static final GroupRule BATCH =
      GroupRule.of(
          "batch",
          List.of(MatchField.CURRENCY),
          new GroupBy.Batch(List.of(MatchField.REFERENCE, MatchField.DESCRIPTION)),
          AmountTolerance.NONE,
          null);
  private static final GroupRule KEY =
      GroupRule.of(
          "key",
          List.of(MatchField.CURRENCY, MatchField.REFERENCE),
          new GroupBy.Key(),
          AmountTolerance.NONE,
          null);

  /** The example of Oracle's Account Reconciliation documentation. */
  @Test
  void should_find_the_choice_of_both_sides_whose_sums_agree() {
    Findings found = Matching.by(SUBSET, bank(), pos());
    assertThat(found.certain()).hasSize(1);
    Finding group = found.certain().getFirst();
    assertThat(amounts(group.first())).containsExactlyInAnyOrder("2095", "-475");
    assertThat(amounts(group.second())).containsExactlyInAnyOrder("983", "637");
    assertThat(group.solutions()).isEqualTo(new Solutions(1, true));
  }

  @Test
  void should_find_nothing_when_only_the_whole_may_be_taken() {
    GroupRule whole =
        GroupRule.of(
            "whole", List.of(MatchField.CURRENCY), new GroupBy.Key(), AmountTolerance.NONE, null);
    Findings found = Matching.by(whole, bank(), pos());
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).isEmpty();
  }

  private static List<MatchLine> bank() {
    return List.of(
        SomeLine.of("-475").on(FOURTEENTH).id(1),
        SomeLine.of("2095").on(FOURTEENTH).id(2),
        SomeLine.of("-725").on(FOURTEENTH).id(3));
  }

  private static List<MatchLine> pos() {
    return List.of(
        SomeLine.of("983").on(FOURTEENTH.plusDays(1)).id(11),
        SomeLine.of("637").on(FOURTEENTH).id(12),
        SomeLine.of("288").on(FOURTEENTH.minusDays(3)).id(13),
        SomeLine.of("500").on(FOURTEENTH.minusDays(4)).id(14),
        SomeLine.of("818").on(FOURTEENTH.minusDays(5)).id(15));
  }

  @Test
  void should_match_one_line_to_the_only_lines_that_add_up_to_it() {
    Findings found =
        Matching.by(
            SUBSET,
            List.of(SomeLine.of("100.00").id(1)),
            lines("30.00", "70.00", "20.00", "45.00"));
    assertThat(found.certain()).hasSize(1);
    assertThat(amounts(found.certain().getFirst().second()))
        .containsExactlyInAnyOrder("30.00", "70.00");
  }

  @Test
  void should_suggest_every_solution_where_there_are_several_and_say_how_many() {
    Findings found =
        Matching.by(
            SUBSET,
            List.of(SomeLine.of("100.00").id(1)),
            lines("30.00", "70.00", "20.00", "80.00"));
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).hasSize(2);
    assertThat(found.suggested())
        .allMatch(finding -> finding.solutions().equals(new Solutions(2, true)));
  }

  @Test
  void should_count_a_single_line_of_the_same_amount_as_a_solution_too() {
    Findings found =
        Matching.by(
            SUBSET, List.of(SomeLine.of("100.00").id(1)), lines("30.00", "70.00", "100.00"));
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).hasSize(1);
    assertThat(found.suggested().getFirst().solutions().count()).isEqualTo(2);
  }

  @Test
  void should_only_suggest_groups_that_share_a_line() {
    Findings found =
        Matching.by(
            SUBSET,
            List.of(SomeLine.of("100.00").id(1), SomeLine.of("50.00").id(2)),
            lines("30.00", "70.00", "20.00"));
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).hasSize(2);
  }

  @Test
  void should_never_match_a_sum_of_zero() {
    Findings found = Matching.by(SUBSET, List.of(SomeLine.of("0").id(1)), lines("5.00", "-5.00"));
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).isEmpty();
    GroupRule wide =
        GroupRule.of(
            "wide",
            List.of(MatchField.CURRENCY),
            new GroupBy.Key(),
            new AmountTolerance(BigDecimal.TEN, BigDecimal.ZERO, ToleranceBase.MAX),
            null);
    assertThat(
            Matching.by(wide, List.of(SomeLine.of("5.00").id(1)), lines("5.00", "-5.00")).certain())
        .isEmpty();
  }

  @Test
  void should_not_let_amounts_of_zero_multiply_the_solutions() {
    Findings found =
        Matching.by(
            SUBSET, List.of(SomeLine.of("100.00").id(1)), lines("30.00", "70.00", "0", "0.00"));
    assertThat(found.certain()).hasSize(1);
  }

  @Test
  void should_leave_lines_outside_the_window_and_of_other_currencies_alone() {
    Findings found =
        Matching.by(
            SUBSET,
            List.of(SomeLine.of("100.00").id(1)),
            List.of(
                SomeLine.of("30.00").id(11),
                SomeLine.of("70.00").days(2).id(12),
                SomeLine.of("70.00").in("USD").id(13)));
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).isEmpty();
  }

  @Test
  void should_stop_short_of_its_steps_say_for_which_line_and_only_suggest() {
    Findings found =
        Matching.by(
            withSteps(SUBSET, 5, 1_000),
            List.of(SomeLine.of("100.00").id(1)),
            lines("30.00", "70.00", "1.00", "2.00", "3.00", "5.00", "9.00", "17.00", "33.00"));
    assertThat(found.certain()).isEmpty();
    assertThat(found.search().unsearched())
        .extracting(one -> one.line().id(), Unsearched::side, Unsearched::reason)
        .containsExactly(tuple(1L, 1, Unsearched.Reason.SEARCH_STOPPED));
    assertThat(found.suggested()).allMatch(one -> !one.solutions().complete());
  }

  @Test
  void should_list_the_lines_for_which_the_steps_of_the_run_were_not_enough() {
    Findings found =
        Matching.by(
            withSteps(SUBSET, 5, 5),
            List.of(SomeLine.of("100.00").id(1), SomeLine.of("101.00").days(1).id(2)),
            lines("30.00", "70.00", "1.00", "2.00", "3.00", "5.00", "9.00", "17.00", "33.00"));
    assertThat(found.search().unsearched())
        .extracting(Unsearched::reason)
        .contains(Unsearched.Reason.RUN_STOPPED);
    assertThat(found.search().steps()).isLessThanOrEqualTo(5);
  }

  @Test
  void should_only_suggest_what_could_be_chance_where_a_bound_on_chance_is_set() {
    List<MatchLine> one = List.of(SomeLine.of("100.00").id(1));
    List<MatchLine> parts = lines("30.00", "70.00", "20.00", "45.00");
    GroupRule strict =
        new GroupRule(
            "strict",
            MatchMode.AUTOMATIC,
            SUBSET.fields(),
            SUBSET.shapes(),
            SUBSET.by(),
            SUBSET.amount(),
            SUBSET.date(),
            SUBSET.most(),
            new BigDecimal("0.01"),
            SUBSET.stepsPerSearch(),
            SUBSET.stepsPerRun(),
            When.ALWAYS);
    assertThat(Matching.by(strict, one, parts).certain()).isEmpty();
    assertThat(Matching.by(strict, one, parts).suggested()).hasSize(1);
  }

  @Test
  void should_match_all_lines_with_the_batch_id_that_stands_in_the_text_of_their_sum() {
    Findings found =
        Matching.by(
            BATCH,
            List.of(
                SomeLine.of("60.00").text("payout BATCH-0042 of 14 July").id(1),
                SomeLine.of("9.00").text("payout BATCH-0043").id(2)),
            List.of(
                SomeLine.of("10.00").reference("BATCH-0042").by("A").id(11),
                SomeLine.of("20.00").reference("BATCH-0042").by("B").id(12),
                SomeLine.of("30.00").reference("BATCH-0042").by("C").id(13),
                SomeLine.of("8.00").reference("BATCH-0043").id(14)));
    assertThat(found.certain()).hasSize(1);
    assertThat(found.certain().getFirst().second()).hasSize(3);
    assertThat(found.suggested()).isEmpty();
  }

  @Test
  void should_match_by_a_shared_key_only_the_shapes_it_is_told() {
    List<MatchLine> two =
        List.of(SomeLine.of("1.00").reference("K").id(1), SomeLine.of("2.00").reference("K").id(2));
    List<MatchLine> one = List.of(SomeLine.of("3.00").reference("K").id(11));
    assertThat(Matching.by(KEY, two, one).certain()).hasSize(1);
    assertThat(Matching.by(withShapes(KEY, GroupShape.ONE_TO_MANY), two, one).certain()).isEmpty();
    assertThat(Matching.by(withShapes(KEY, GroupShape.MANY_TO_ONE), two, one).certain()).hasSize(1);
  }

  @Test
  void should_not_match_a_shared_key_whose_sums_differ() {
    Findings found =
        Matching.by(
            KEY,
            List.of(SomeLine.of("3.01").reference("K").id(1)),
            List.of(
                SomeLine.of("1.00").reference("K").id(11),
                SomeLine.of("2.00").reference("K").id(12)));
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).isEmpty();
  }

  private static GroupRule withShapes(GroupRule rule, GroupShape shape) {
    return new GroupRule(
        rule.name(),
        rule.mode(),
        rule.fields(),
        Set.copyOf(EnumSet.of(shape)),
        rule.by(),
        rule.amount(),
        rule.date(),
        rule.most(),
        rule.chance(),
        rule.stepsPerSearch(),
        rule.stepsPerRun(),
        rule.when());
  }

  private static GroupRule withSteps(GroupRule rule, long perSearch, long perRun) {
    return new GroupRule(
        rule.name(),
        rule.mode(),
        rule.fields(),
        rule.shapes(),
        rule.by(),
        rule.amount(),
        rule.date(),
        rule.most(),
        rule.chance(),
        perSearch,
        perRun,
        rule.when());
  }

  private static List<MatchLine> lines(String... amounts) {
    return IntStream.range(0, amounts.length)
        .mapToObj(i -> SomeLine.of(amounts[i]).by("P" + i).id(11 + i))
        .toList();
  }

  private static List<String> amounts(List<MatchLine> lines) {
    return lines.stream().map(line -> line.amount().toPlainString()).toList();
  }
}
