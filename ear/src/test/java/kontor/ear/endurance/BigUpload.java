package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import kontor.ear.launch.Patience;

/**
 * A large file sent to a source of its own and read to its end.
 *
 * @param took from its first byte to its acceptance
 * @param received from its first byte until the portal answered its last
 */
record BigUpload(Bank bank, long file, Duration took, Duration received) {

  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final String MAPPING =
      """
      , "mapping": {"dateFormat": "yyyy-MM-dd", "columns": {"bookingDate": "Date", %s
       "description": "Description", "amount": "Amount", "currency": "Currency"}}\
      """;

  static BigUpload of(Bank bank, String format, Path bytes) throws IOException {
    String source = source(bank, format);
    long began = System.nanoTime();
    JsonObject sent =
        bank.operator()
            .upload("/sources/%s/files?name=volume".formatted(source), BodyPublishers.ofFile(bytes))
            .expect(201, 202)
            .json();
    Duration received = Duration.ofNanos(System.nanoTime() - began);
    BigUpload upload = new BigUpload(bank, sent.getInt("id"), received, received);
    assertThat(Patience.of(LIMIT).until(() -> upload.status().equals("ACCEPTED")))
        .as("accepted: %s", upload.status())
        .isTrue();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return new BigUpload(bank, upload.file(), took, received);
  }

  private static String source(Bank bank, String format) {
    String code = "volume-" + UUID.randomUUID();
    String named =
        format.equals("CSV")
            ? "\"reference\": \"Reference\", \"counterparty\": \"Counterparty\","
                + " \"externalId\": \"Id\","
            : "";
    String document =
        "{\"name\": \"Volume\", \"kind\": \"BANK\", \"currency\": \"EUR\", \"format\": \"%s\"%s}"
            .formatted(format, format.equals("CAMT053") ? "" : MAPPING.formatted(named));
    bank.operator().put("/sources/" + code, document).expect(200, 201);
    return code;
  }

  private String status() {
    return row("select status from intake.file where id = ?");
  }

  int lines() {
    return Integer.parseInt(row("select count(*) from intake.statement_line where file_id = ?"));
  }

  String sum() {
    return row("select sum(amount) from intake.statement_line where file_id = ?");
  }

  private String row(String query) {
    return bank.rows(query, file).getFirst();
  }
}
