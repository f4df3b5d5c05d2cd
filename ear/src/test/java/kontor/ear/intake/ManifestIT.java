package kontor.ear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The real statements of the samples folder through the whole way: every one is read as its row
 * says or refused with a sentence, and none makes an error page.
 */
class ManifestIT {

  private static final Set<String> FORMATS =
      Set.of("CAMT052", "CAMT053", "CAMT054", "MT940", "MT942", "BAI2", "OFX");

  /** Of 75; the others are fragments without balances, and files that must be refused. */
  private static final int READ = 52;

  private static final Set<String> LOADED = Set.of("ACCEPTED", "PARTIAL");

  /** A row of the manifest: its columns by their place. */
  private record Sample(Path file, String[] cells) {

    String format() {
      return cells[2];
    }

    /** Whole statements with figures; fragments may also be refused. */
    boolean isWhole() {
      return !cells[4].isEmpty() && (cells[9].contains("yes") || cells[9].contains("no"));
    }
  }

  private static List<Sample> samples;
  private static Api operator;

  @BeforeAll
  static void findSamples() throws IOException {
    String property = System.getProperty("kontor.samples", "");
    Assumptions.assumeFalse(property.isBlank(), "-Dkontor.samples names no folder of real files");
    Path folder = Path.of(property);
    samples =
        Files.readAllLines(folder.resolve("MANIFEST.tsv")).stream()
            .map(row -> row.split("\t", -1))
            .filter(cells -> cells[1].equals("file") && FORMATS.contains(cells[2]))
            .map(cells -> new Sample(folder.resolve(cells[0]), cells))
            .toList();
    operator = Api.signedIn(RunningPortal.address(), "operator", RunningPortal.password());
  }

  @Test
  void should_read_every_real_statement_as_described_or_refuse_it_with_a_sentence()
      throws IOException {
    SoftAssertions all = new SoftAssertions();
    int read = 0;
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      JsonObject file = load(sample, "manifest-" + i);
      if (LOADED.contains(file.getString("status"))) {
        read++;
        check(all, sample, file);
      } else {
        all.assertThat(sample.isWhole()).as("refused: %s: %s", sample.file(), file).isFalse();
        System.out.printf(
            "refused: %s: %s%n", sample.file().getFileName(), file.getString("problem"));
        all.assertThat(file.getString("problem")).as(sample.file().toString()).isNotBlank();
      }
    }
    all.assertAll();
    System.out.printf("%d real statement files: %d read%n", samples.size(), read);
    assertThat(read).isEqualTo(READ);
  }

  private static void check(SoftAssertions all, Sample sample, JsonObject file) {
    String what = sample.file() + ": " + file;
    if (!sample.cells()[3].isEmpty()) {
      all.assertThat(file.getJsonArray("statements"))
          .as(what)
          .hasSize(Integer.parseInt(sample.cells()[3]));
    }
    if (!sample.cells()[4].isEmpty()) {
      all.assertThat(file.getInt("lines")).as(what).isEqualTo(Integer.parseInt(sample.cells()[4]));
    }
  }

  private static JsonObject load(Sample sample, String source) throws IOException {
    JsonObject document =
        Json.createObjectBuilder()
            .add("name", source)
            .add("kind", "BANK")
            .add("format", sample.format())
            .add("currency", "USD")
            .build();
    operator.put("/sources/" + source, document).expect(200);
    JsonObject sent =
        operator
            .upload(
                "/sources/%s/files?name=sample".formatted(source),
                BodyPublishers.ofFile(sample.file()))
            .expect(201, 202)
            .json();
    return operator.get("/files/" + sent.getInt("id")).expect(200).json();
  }
}
