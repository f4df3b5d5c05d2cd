package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import kontor.ear.intake.Upload;
import kontor.ear.launch.Patience;
import org.junit.jupiter.api.Test;

/** The database away for a minute, and back. */
class OutageIT extends Blow {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Less than the minute after which the server gives up a sender that sends nothing. */
  private static final Duration PAUSE = Duration.ofSeconds(15);

  @Test
  void should_take_the_rest_of_an_upload_that_paused_meanwhile() throws IOException {
    Trial trial = Trial.prepared(bank);
    trial.loadLedger();
    try (Upload upload = trial.sendMostOfBank()) {
      beAwayFor(PAUSE);
      trial.sendRestOfBank(upload);
      assertThat(upload.status()).isIn(201, 202);
    }
    trial.awaitBankRead();
    assertSameAsUndisturbed(trial, trial.requestRun());
  }

  @Test
  void should_refuse_the_rest_of_an_upload_while_it_is_away_and_take_it_again() throws IOException {
    Trial trial = Trial.prepared(bank);
    trial.loadLedger();
    String broken;
    try (Upload upload = trial.sendMostOfBank()) {
      broken = trial.newestBankFile("id");
      bank.stopDatabase();
      trial.sendRestOfBank(upload);
      assertThat(upload.status()).isEqualTo(503);
      bank.assertAwayFor(MINUTE);
      bank.startDatabase();
    }
    trial.sendBank().expect(201);
    assertThat(Patience.of(MINUTE).until(() -> bank.isForgotten(broken))).isTrue();
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
      assertThat(trial.newestBankFile("upload_complete")).isEqualTo("t");
      beAwayFor(MINUTE);
    }
    trial.awaitBankRead();
    assertSameAsUndisturbed(trial, trial.requestRun());
  }

  @Test
  void should_finish_a_run() {
    Trial trial = Trial.loaded(bank);
    long run;
    try (Hold hold = Hold.onTable(bank, "recon.match")) {
      run = trial.requestRun();
      hold.awaitSomebody();
      beAwayFor(MINUTE);
    }
    assertSameAsUndisturbed(trial, run);
    assertThat(trial.attempts(run)).isEqualTo(2);
  }

  private static void beAwayFor(Duration time) {
    bank.stopDatabase();
    bank.assertAwayFor(time);
    bank.startDatabase();
  }
}
