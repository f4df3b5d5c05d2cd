package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import kontor.ear.intake.Upload;
import kontor.ear.launch.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server killed inside each phase of intake. */
class KilledIntakeIT extends Blow {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  @Test
  void should_load_nothing_of_an_upload_killed_before_its_last_byte_and_take_it_again()
      throws IOException {
    Trial trial = Trial.prepared(bank);
    trial.loadLedger();
    try (Upload upload = trial.sendMostOfBank()) {
      bank.killServer();
    }
    bank.startServer();
    String broken = trial.newestBankFile("id");
    trial.sendBank().expect(201);
    assertThat(Patience.of(LIMIT).until(() -> bank.isForgotten(broken))).isTrue();
    assertSameAsUndisturbed(trial, trial.requestRun());
  }

  /** The first lines are committed when the others wait: the one equal to an earlier is counted. */
  @ParameterizedTest
  @ValueSource(strings = {"intake.statement_line", "intake.statement"})
  void should_load_a_file_killed_after_its_last_byte_to_its_end(String table) throws IOException {
    Trial trial = Trial.prepared(bank);
    trial.loadLedger();
    try (Upload upload = trial.sendMostOfBank();
        Hold hold = Hold.onTable(bank, table)) {
      trial.sendRestOfBank(upload);
      hold.awaitSomebody();
      assertThat(trial.newestBankFile("upload_complete")).isEqualTo("t");
      bank.killServer();
    }
    bank.startServer();
    trial.awaitBankRead();
    assertThat(trial.newestBankFile("read_attempt")).isEqualTo("2");
    assertSameAsUndisturbed(trial, trial.requestRun());
  }
}
