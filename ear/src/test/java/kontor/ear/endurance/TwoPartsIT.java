package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kontor.ear.launch.Patience;
import org.junit.jupiter.api.Test;

/** Many pairs of equal keys are written by two transactions side by side. */
class TwoPartsIT {

  private static final int PAIRS = 52_000;
  private static final int KEY = 1;
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final Bank bank = Bank.shared();

  @Test
  void should_write_many_pairs_in_two_parts_with_the_same_evidence_in_whatever_order_they_came() {
    Trial trial = Trial.ofPayments(bank, PAIRS, false);
    long run = trial.requestRun();
    Outcome outcome = trial.outcome(run);
    assertThat(outcome.matches())
        .hasSize(PAIRS)
        .allMatch(match -> match.startsWith("same|MATCHED"));
    assertThat(
            bank.rows(
                "select part, matches > ? from recon.run_phase where run_id = ? and position = ?"
                    + " order by part",
                PAIRS / 3,
                run,
                KEY))
        .containsExactly("0|t", "1|t");
    assertThat(trial.phases(run)).containsOnlyOnce("same " + PAIRS);
    Trial other = Trial.ofPayments(bank, PAIRS, true);
    Outcome otherWay = other.outcome(other.requestRun());
    assertThat(otherWay.digest()).isEqualTo(outcome.digest());
    assertThat(otherWay.matches()).isEqualTo(outcome.matches());
  }

  @Test
  void should_finish_a_run_whose_first_part_broke_off_when_the_second_was_done() {
    Outcome undisturbed = undisturbed();
    Trial trial = Trial.ofPayments(bank, PAIRS, false);
    long run;
    try (Hold beginning = Hold.onTable(bank, "recon.run_file")) {
      run = trial.requestRun();
      beginning.awaitSomebody();
      try (Hold hold = Hold.onPhaseDone(bank, run, KEY)) {
        beginning.close();
        hold.awaitSomebody();
        assertThat(
                bank.rows(
                    "select part from recon.run_phase where run_id = ? and position = ?", run, KEY))
            .containsExactly("1");
        assertThat(trial.phases(run)).noneMatch(phase -> phase.startsWith("same"));
        bank.cutOff(true);
      }
    }
    assertThat(trial.outcome(run)).isEqualTo(undisturbed);
    bank.assertInOrder();
  }

  @Test
  void should_undo_the_second_part_when_the_first_breaks_off_before() {
    Outcome undisturbed = undisturbed();
    Trial trial = Trial.ofPayments(bank, PAIRS, false);
    long run;
    try (Hold hold = Hold.onTable(bank, "recon.matched_line")) {
      run = trial.requestRun();
      assertThat(Patience.of(LIMIT).until(() -> bank.waitingForALock() == 2)).isTrue();
      bank.cutOff(true);
      assertThat(Patience.of(LIMIT).until(() -> bank.waitingForALock() == 1)).isTrue();
    }
    assertThat(Patience.of(LIMIT).until(bank::isNobodyInATransaction)).isTrue();
    assertThat(
            bank.rows(
                "select part from recon.run_phase where run_id = ? and position = ?", run, KEY))
        .isEmpty();
    assertThat(trial.outcome(run)).isEqualTo(undisturbed);
    bank.assertInOrder();
  }

  private Outcome undisturbed() {
    Trial trial = Trial.ofPayments(bank, PAIRS, false);
    return trial.outcome(trial.requestRun());
  }
}
