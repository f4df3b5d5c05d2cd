package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import kontor.ear.intake.Upload;
import kontor.ear.launch.Patience;
import org.junit.jupiter.api.Test;

/** A sender that stops in the middle of a file and keeps the connection. */
class SilentSenderIT extends Blow {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void should_be_cut_after_a_minute_without_a_byte_and_leave_nothing() throws IOException {
    Trial trial = Trial.prepared(bank);
    try (Upload upload = trial.sendMostOfBank()) {
      long silentSince = System.nanoTime();
      assertThat(upload.answer())
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json")
          .contains("The upload was broken off before its last byte");
      assertThat(Duration.ofNanos(System.nanoTime() - silentSince))
          .isBetween(MINUTE.minus(SOON), MINUTE.plus(SOON));
      upload.awaitEnd();
    }
    String cut = trial.newestBankFile("id");
    assertThat(Patience.of(SOON).until(() -> bank.isForgotten(cut))).isTrue();
    trial.loadLedger();
    trial.sendBank().expect(201);
    assertSameAsUndisturbed(trial, trial.requestRun());
  }
}
