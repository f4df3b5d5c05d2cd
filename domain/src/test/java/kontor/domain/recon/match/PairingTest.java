package kontor.domain.recon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import kontor.domain.recon.match.fee.FeeSchedule;
import kontor.domain.recon.match.fee.FeeSchedule.Flat;
import kontor.domain.recon.match.fee.FeeSchedule.Parallel;
import kontor.domain.recon.match.fee.FeeSchedule.Percent;
import org.junit.jupiter.api.Test;

/** SCORE, REFERENCE, FEE and NETTING. */
class PairingTest {

  private static final ScoreRule SCORE = EveryKind.score();
  private static final ReferenceRule REFERENCE = EveryKind.references();

  @Test
  void should_score_amount_40_currency_30_date_20_reference_10() {
    MatchLine line = SomeLine.of("10.00").reference("INV-42").id(1);
    assertThat(percent(line, SomeLine.of("10.00").reference("INV-42").id(2))).isEqualTo(100);
    assertThat(percent(line, SomeLine.of("10.00").id(2))).isEqualTo(90);
    assertThat(percent(line, SomeLine.of("10.00").days(9).id(2))).isEqualTo(70);
    assertThat(percent(line, SomeLine.of("11.00").reference("INV-42").id(2))).isEqualTo(60);
    assertThat(SCORE.score(line, SomeLine.of("10.00").days(2).id(2)).parts())
        .containsExactly(
            new ScorePart("amount", 40, 40),
            new ScorePart("currency", 30, 30),
            new ScorePart("bookingDate", 20, 10),
            new ScorePart("reference", 10, 0));
  }

  private static int percent(MatchLine first, MatchLine second) {
    return SCORE.score(first, second).percent();
  }

  @Test
  void should_match_ninety_points_only_where_a_reference_or_counterparty_agrees() {
    MatchLine line = SomeLine.of("10.00").reference("INV-42").id(1);
    MatchLine without = SomeLine.of("10.00").by("ANNA").id(2);
    assertThat(certain(SCORE, line, without)).isZero();
    assertThat(suggested(SCORE, line, without)).isEqualTo(1);
    assertThat(certain(SCORE, line, SomeLine.of("10.00").reference("INV-42").by("A").id(2)))
        .isEqualTo(1);
  }

  @Test
  void should_only_suggest_when_either_line_has_another_candidate() {
    MatchLine line = SomeLine.of("10.00").reference("INV-42").id(1);
    List<MatchLine> two =
        List.of(
            SomeLine.of("10.00").reference("INV-42").by("A").id(2),
            SomeLine.of("10.00").reference("INV-77").by("B").id(3));
    Findings found = Matching.by(SCORE, List.of(line), two);
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).hasSize(2);
    assertThat(found.suggested()).extracting(Finding::confidence).contains(100);
    assertThat(Matching.by(SCORE, two, List.of(line)).certain()).isEmpty();
  }

  @Test
  void should_find_equal_references_whatever_the_amount() {
    MatchLine line = SomeLine.of("10.00").reference("INV-42").id(1);
    assertThat(suggested(SCORE, line, SomeLine.of("999.00").reference("INV-42").id(2)))
        .isEqualTo(1);
    assertThat(suggested(SCORE, line, SomeLine.of("999.00").reference("INV-43").id(2))).isZero();
  }

  @Test
  void should_match_a_damaged_reference_of_the_same_amount() {
    MatchLine line = SomeLine.of("10.00").reference("INV-2026-0042").id(1);
    assertThat(certain(REFERENCE, line, SomeLine.of("10.00").reference("INV-2062-0042").id(2)))
        .isEqualTo(1);
    assertThat(certain(REFERENCE, line, SomeLine.of("10.00").text("for inv 2026 0042").id(2)))
        .isEqualTo(1);
    assertThat(certain(REFERENCE, line, SomeLine.of("10.01").reference("INV-2062-0042").id(2)))
        .isZero();
  }

  @Test
  void should_match_the_payee_named_in_the_text_and_leave_the_other_of_that_amount() {
    MatchLine bank = SomeLine.of("-690").text("Re 95282925234 Conrad Electronic").id(1);
    Findings found =
        Matching.by(
            REFERENCE,
            List.of(bank),
            List.of(
                SomeLine.of("-690").by("CONRAD ELECTRONIC").id(2),
                SomeLine.of("-690").by("POORE SIMON'S").id(3)));
    assertThat(found.certain()).hasSize(1);
    assertThat(found.certain().getFirst().second().getFirst().id()).isEqualTo(2);
    assertThat(found.suggested()).isEmpty();
  }

  @Test
  void should_only_suggest_a_damaged_reference_that_could_be_either_of_two() {
    MatchLine line = SomeLine.of("10.00").reference("INV-2026-0042").id(1);
    Findings found =
        Matching.by(
            REFERENCE,
            List.of(line),
            List.of(
                SomeLine.of("10.00").reference("INV-2062-0042").id(2),
                SomeLine.of("10.00").reference("INV-2026-0024").id(3)));
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).hasSize(2);
  }

  @Test
  void should_match_what_a_fee_left_of_an_amount() {
    FeeSchedule schedule =
        new Parallel(List.of(new Percent(new BigDecimal("1.5")), new Flat(new BigDecimal("0.30"))));
    FeeRule rule = feeRule(schedule);
    assertThat(certain(rule, SomeLine.of("98.20").days(2).id(1), SomeLine.of("100.00").id(2)))
        .isEqualTo(1);
    assertThat(certain(rule, SomeLine.of("-98.20").days(2).id(1), SomeLine.of("-100.00").id(2)))
        .isEqualTo(1);
    assertThat(certain(rule, SomeLine.of("98.21").days(2).id(1), SomeLine.of("100.00").id(2)))
        .isZero();
    assertThat(certain(rule, SomeLine.of("98.20").days(5).id(1), SomeLine.of("100.00").id(2)))
        .isZero();
  }

  @Test
  void should_match_card_batches_by_the_fee_they_state() {
    FeeRule rule = feeRule(null);
    Findings found =
        Matching.by(
            rule,
            List.of(SomeLine.of("1117.26").days(1).id(1), SomeLine.of("624.02").days(4).id(2)),
            List.of(
                SomeLine.of("1151.20").lessFee("33.94").id(11),
                SomeLine.of("643.31").lessFee("19.29").id(12),
                SomeLine.of("624.02").id(13)));
    assertThat(found.certain())
        .extracting(one -> one.second().getFirst().id() - one.first().getFirst().id())
        .containsExactly(10L, 10L);
  }

  private static FeeRule feeRule(FeeSchedule schedule) {
    return new FeeRule(
        "fee",
        MatchMode.AUTOMATIC,
        List.of(MatchField.CURRENCY),
        2,
        schedule,
        AmountTolerance.NONE,
        new DateWindow(WindowField.BOOKING_DATE, 0, 4, 2),
        When.ALWAYS);
  }

  @Test
  void should_net_a_line_with_its_opposite_of_the_same_side_and_key() {
    NettingRule rule = netting(1);
    List<MatchLine> lines =
        List.of(
            SomeLine.of("50.00").reference("K").id(1),
            SomeLine.of("-50.00").reference("K").days(1).id(2),
            SomeLine.of("-50.00").reference("OTHER").id(3));
    Findings found = Matching.by(rule, lines, lines);
    assertThat(found.certain()).hasSize(1);
    assertThat(found.certain().getFirst().first())
        .extracting(MatchLine::id)
        .containsExactly(1L, 2L);
    assertThat(found.certain().getFirst().second()).isEmpty();
  }

  @Test
  void should_net_all_lines_of_a_key_that_sum_to_zero() {
    List<MatchLine> lines =
        List.of(
            SomeLine.of("100.00").reference("K").id(1),
            SomeLine.of("-60.00").reference("K").id(2),
            SomeLine.of("-40.00").reference("K").id(3));
    assertThat(Matching.by(netting(2), List.of(), lines).certain().getFirst().second()).hasSize(3);
  }

  @Test
  void should_only_suggest_to_net_when_it_could_be_either_of_two() {
    List<MatchLine> lines =
        List.of(
            SomeLine.of("50.00").reference("K").id(1),
            SomeLine.of("-50.00").reference("K").days(1).id(2),
            SomeLine.of("-50.00").reference("K").days(2).id(3));
    Findings found = Matching.by(netting(1), lines, List.of());
    assertThat(found.certain()).isEmpty();
    assertThat(found.suggested()).hasSize(2);
  }

  private static NettingRule netting(int side) {
    return new NettingRule(
        "net",
        MatchMode.AUTOMATIC,
        List.of(MatchField.CURRENCY, MatchField.REFERENCE),
        side,
        new DateWindow(WindowField.BOOKING_DATE, 3, 3, 1),
        When.ALWAYS);
  }

  @Test
  void should_look_only_at_lines_that_fulfil_its_condition() {
    Condition only = new LineTest.Compare(LineField.REFERENCE, Comparison.EQ, "inv-42");
    KeyRule rule =
        new KeyRule(
            "when",
            MatchMode.AUTOMATIC,
            List.of(MatchField.CURRENCY, MatchField.AMOUNT),
            95,
            new When(only, Condition.ALWAYS));
    List<MatchLine> firsts =
        List.of(
            SomeLine.of("10.00").reference("INV-42").id(1),
            SomeLine.of("10.00").reference("INV-43").id(2));
    Findings found = Matching.by(rule, firsts, List.of(SomeLine.of("10.00").id(11)));
    assertThat(found.certain()).hasSize(1);
    assertThat(found.certain().getFirst().confidence()).isEqualTo(95);
  }

  private static int certain(MatchRule rule, MatchLine first, MatchLine second) {
    return Matching.by(rule, List.of(first), List.of(second)).certain().size();
  }

  private static int suggested(MatchRule rule, MatchLine first, MatchLine second) {
    return Matching.by(rule, List.of(first), List.of(second)).suggested().size();
  }

  @Test
  void should_climb_a_ladder_where_what_is_matched_or_skipped_is_out() {
    LinesRule skip =
        new LinesRule(
            "skip",
            1,
            When.both(new LineTest.Contains(LineField.DESCRIPTION, "test")),
            LinesRule.Action.SKIP,
            null);
    List<MatchLine> first =
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> SomeLine.of(i + ".00").text(i == 2 ? "a Test" : null).id(i))
            .toList();
    List<MatchLine> second =
        IntStream.rangeClosed(1, 3).mapToObj(i -> SomeLine.of(i + ".00").id(10 + i)).toList();
    List<Ladder.Rung> rungs =
        Ladder.climb(
            List.of(skip, EveryKind.key(MatchField.AMOUNT, MatchField.CURRENCY), SCORE),
            first,
            second);
    assertThat(rungs.get(1).findings().certain()).hasSize(2);
    assertThat(rungs.get(2).findings().suggested()).isEmpty();
  }
}
