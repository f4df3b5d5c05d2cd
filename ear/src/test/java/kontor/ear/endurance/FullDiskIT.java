package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Random;
import kontor.ear.intake.PortalsHealth;
import kontor.ear.intake.Upload;
import kontor.ear.intake.Workbook;
import kontor.ear.launch.Patience;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No room on the disk: for what the database keeps, and for what the server unpacks. */
class FullDiskIT {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final long GIGABYTE = 1L << 30;
  private static final int PIECE = 1 << 20;
  private static final int MOST_PIECES = 1_000;

  /** How a workbook begins: its reader waits for its last byte before it loads anything. */
  private static final String BEGINNING =
      "PK\3\4\24\0\10\10\10\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\23\0\0\0[Content_Types].xml";

  private final Bank bank = Bank.shared();

  @BeforeEach
  void needsASystemThatLimitsFiles() {
    Assumptions.assumeTrue(FullDisk.isPossible(), "this system has no prlimit");
  }

  @Test
  void should_refuse_an_upload_whole_that_the_database_has_no_room_for() throws IOException {
    Trial trial = Trial.prepared(bank);
    String source = trial.workbookSource();
    try (Upload upload = bank.announce(source, GIGABYTE);
        FullDisk disk = FullDisk.ofDatabase(bank)) {
      upload.send(BEGINNING);
      sendUntilAnswered(upload);
      assertThat(upload.answer())
          .startsWith("HTTP/1.1 503")
          .contains("application/problem+json")
          .contains("Retry-After")
          .contains("has no room");
    }
    String refused = trial.newestFile(source, "id");
    assertThat(Patience.of(SOON).until(() -> bank.isForgotten(refused))).isTrue();
    assertWell();
  }

  private static void sendUntilAnswered(Upload upload) throws IOException {
    byte[] noise = new byte[PIECE];
    Random random = new Random(1);
    for (int sent = 0; sent < MOST_PIECES && !upload.isAnswered(); sent++) {
      random.nextBytes(noise);
      upload.send(noise);
    }
  }

  @Test
  void should_read_a_workbook_by_itself_once_the_server_has_room_for_it_again() {
    Trial trial = Trial.prepared(bank);
    String source = trial.workbookSource();
    byte[] workbook = Workbook.withNoise(FullDisk.roomOfServer(bank) + PIECE);
    JsonObject waiting;
    try (FullDisk disk = FullDisk.ofServer(bank)) {
      waiting =
          bank.operator()
              .upload(
                  "/sources/%s/files?name=a.xlsx".formatted(source),
                  BodyPublishers.ofByteArray(workbook))
              .expect(202)
              .json();
      assertThat(waiting.getString("problem")).contains("is read again by itself");
      assertThat(waiting.getInt("lines")).isZero();
    }
    assertThat(Patience.of(SOON).until(() -> trial.newestFile(source, "status").equals("ACCEPTED")))
        .as("accepted: %s", waiting)
        .isTrue();
    assertThat(trial.newestFile(source, "lines")).isEqualTo("1");
    assertThat(trial.newestFile(source, "problem")).isEqualTo("null");
    assertWell();
  }

  /** Files are loaded and reconciled as before. */
  private void assertWell() {
    assertThat(Trial.undisturbed(bank).matches()).isNotEmpty();
    bank.assertInOrder();
    PortalsHealth.shared().assertWell();
  }
}
