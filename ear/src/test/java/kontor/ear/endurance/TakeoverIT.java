package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One blow of each kind at the portal all tests share; the rest is {@code mvn -Pendurance}. */
class TakeoverIT {

  private final Bank bank = Bank.shared();

  @Test
  void should_finish_a_run_whose_server_was_killed_inside_the_key_pass() {
    Outcome undisturbed = Trial.undisturbed(bank);
    for (String rule : List.of("same", "close", "net", "batch", "damaged", "offset")) {
      assertThat(undisturbed.matches()).anyMatch(match -> match.startsWith(rule + "|MATCHED"));
    }
    assertThat(undisturbed.matches()).anyMatch(match -> match.startsWith("same|SUGGESTED"));
    Trial trial = Trial.loaded(bank);
    long run;
    try (Hold hold = Hold.onTable(bank, "recon.matched_line")) {
      run = trial.requestRun();
      hold.awaitSomebody();
      bank.killServer();
    }
    bank.startServer();
    assertThat(trial.outcome(run)).isEqualTo(undisturbed);
    assertThat(trial.attempts(run)).isEqualTo(2);
    bank.assertInOrder();
  }

  @Test
  void should_finish_a_run_whose_database_went_away_and_came_back() {
    Outcome undisturbed = Trial.undisturbed(bank);
    Trial trial = Trial.loaded(bank);
    long run;
    try (Hold hold = Hold.onTable(bank, "recon.matched_line")) {
      run = trial.requestRun();
      hold.awaitSomebody();
      bank.stopDatabase();
      bank.assertAwayFor(Duration.ofSeconds(3));
    }
    bank.startDatabase();
    assertThat(trial.outcome(run)).isEqualTo(undisturbed);
    assertThat(trial.attempts(run)).isEqualTo(2);
    bank.assertInOrder();
  }
}
