package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kontor.ear.launch.Patience;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run somebody cancels while it is inside a statement. */
class CancelIT {

  private static final Duration SOON = Duration.ofSeconds(2);
  private final Bank bank = Bank.shared();

  @ParameterizedTest
  @ValueSource(strings = {"recon.run_file", "recon.matched_line"})
  void should_be_stopped_within_two_seconds(String table) {
    Trial trial = Trial.loaded(bank);
    try (Hold hold = Hold.onTable(bank, table)) {
      long run = trial.requestRun();
      hold.awaitSomebody();
      trial.cancel(run);
      assertThat(Patience.of(SOON).until(() -> trial.status(run).equals("STOPPED")))
          .as("stopped; statements: %s", bank.statements())
          .isTrue();
    }
    bank.assertInOrder();
  }
}
