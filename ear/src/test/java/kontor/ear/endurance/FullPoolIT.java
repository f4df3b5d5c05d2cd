package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import kontor.ear.intake.Upload;
import kontor.ear.launch.Patience;
import org.junit.jupiter.api.Test;

/** All connections of the pool taken, in the middle of a file. */
class FullPoolIT extends Blow {

  private static final Duration SOON = Duration.ofMinutes(1);

  @Test
  void should_refuse_an_upload_whole_and_take_it_again() throws IOException {
    Trial trial = Trial.prepared(bank);
    trial.loadLedger();
    String broken;
    try (Upload upload = trial.sendMostOfBank()) {
      broken = trial.newestBankFile("id");
      try (Crowd crowd = Crowd.atAllConnections(bank)) {
        trial.sendRestOfBank(upload);
        assertThat(upload.answer())
            .startsWith("HTTP/1.1 503")
            .contains("application/problem+json")
            .contains("Retry-After");
      }
    }
    assertThat(Patience.of(SOON).until(() -> bank.isForgotten(broken))).isTrue();
    trial.sendBank().expect(201);
    assertSameAsUndisturbed(trial, trial.requestRun());
  }

  @Test
  void should_read_on_after_the_last_byte() throws IOException {
    Trial trial = Trial.prepared(bank);
    trial.loadLedger();
    try (Upload upload = trial.sendMostOfBank();
        Hold hold = Hold.onTable(bank, "intake.statement_line")) {
      trial.sendRestOfBank(upload);
      hold.awaitSomebody();
      try (Crowd crowd = Crowd.atAllConnections(bank)) {
        hold.close();
        assertThat(bank.operator().get("/me").status()).isEqualTo(503);
      }
    }
    trial.awaitBankRead();
    assertSameAsUndisturbed(trial, trial.requestRun());
  }
}
