package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kontor.ear.launch.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server killed, or without breath, inside each phase of a run. */
class KilledRunIT extends Blow {

  /** The phases of a trial's run in their order: one for each of its rules, then its end. */
  enum Phase {
    LINES,
    KEY,
    TOLERANCE,
    FEE,
    BATCH,
    REFERENCE,
    NETTING,
    SUBSET,
    SCORE,
    CONCLUDE;

    int position() {
      return ordinal() + 1;
    }
  }

  private static final int MANY_PAIRS = 52_000;
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @ParameterizedTest
  @ValueSource(strings = {"recon.run_file", "recon.match", "recon.matched_line"})
  void should_finish_a_run_killed_while_it_writes(String table) {
    Trial trial = Trial.loaded(bank);
    long run;
    try (Hold hold = Hold.onTable(bank, table)) {
      run = trial.requestRun();
      hold.awaitSomebody();
      bank.killServer();
    }
    assertTakenOver(trial, run);
  }

  @ParameterizedTest
  @EnumSource
  void should_finish_a_run_killed_before_it_noted_its_phase(Phase phase) {
    Trial trial = Trial.loaded(bank);
    long run = runUntilItStandsAt(trial, phase.position());
    assertTakenOver(trial, run);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void should_finish_a_run_when_either_of_its_writing_connections_is_cut(boolean first) {
    Trial undisturbed = Trial.ofPayments(bank, MANY_PAIRS, false);
    Outcome expected = undisturbed.outcome(undisturbed.requestRun());
    Trial trial = Trial.ofPayments(bank, MANY_PAIRS, false);
    long run;
    try (Hold hold = Hold.onTable(bank, "recon.matched_line")) {
      run = trial.requestRun();
      assertThat(Patience.of(LIMIT).until(() -> bank.waitingForALock() == 2)).isTrue();
      bank.cutOff(first);
    }
    assertThat(trial.outcome(run)).isEqualTo(expected);
    bank.assertInOrder();
  }

  /** A first hold keeps the run from being faster than the second. */
  private static long runUntilItStandsAt(Trial trial, int phase) {
    try (Hold beginning = Hold.onTable(bank, "recon.run_file")) {
      long run = trial.requestRun();
      beginning.awaitSomebody();
      try (Hold hold = Hold.onPhaseDone(bank, run, phase)) {
        beginning.close();
        hold.awaitSomebody();
        bank.killServer();
      }
      return run;
    }
  }

  private static void assertTakenOver(Trial trial, long run) {
    bank.startServer();
    assertSameAsUndisturbed(trial, run);
    assertThat(trial.attempts(run)).isEqualTo(2);
    assertThat(bank.newestExecutions(2)).containsExactly("COMPLETED", "FAILED");
  }

  @Test
  void should_let_a_server_that_lost_its_breath_spoil_nothing() {
    Trial trial = Trial.loaded(bank);
    long run;
    try (Hold hold = Hold.onTable(bank, "recon.matched_line")) {
      run = trial.requestRun();
      hold.awaitSomebody();
      bank.freezeServer();
      assertThat(Patience.of(LIMIT).until(() -> bank.hasNoHeartbeat(run))).isTrue();
      bank.thawServer();
    }
    assertSameAsUndisturbed(trial, run);
  }
}
