package kontor.ejb.intake.format.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Arrays;
import kontor.domain.intake.Format;
import kontor.ejb.intake.format.reading.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetectionSamplesTest {

  private static final int FILES = 88;

  @BeforeEach
  void needsTheFolder() {
    assumeTrue(Sample.areHere(), "no folder of real files is named (-Dkontor.samples)");
  }

  @Test
  void should_contradict_no_source_that_delivers_a_real_file_of_its_format() throws IOException {
    int seen = 0;
    for (Format format : Format.values()) {
      for (Sample sample : Sample.of(format.name())) {
        assertThat(detected(sample).contradiction(format)).as(sample.path()).isEmpty();
        seen++;
      }
    }
    System.out.printf("Detection: %d files seen%n", seen);
    assertThat(seen).isEqualTo(FILES);
  }

  @Test
  void should_contradict_every_source_of_another_kind() throws IOException {
    for (Sample sample : Sample.of("CAMT052", "CAMT053", "CAMT054", "OFX", "XLSX")) {
      FormatDetection detected = detected(sample);
      Format own = Format.valueOf(sample.column("format"));
      assertThat(Arrays.stream(Format.values()).filter(format -> format != own))
          .as(sample.path())
          .allMatch(other -> detected.contradiction(other).isPresent());
    }
  }

  private static FormatDetection detected(Sample sample) throws IOException {
    byte[] bytes = sample.bytes();
    return FormatDetection.of(Arrays.copyOf(bytes, Math.min(bytes.length, FormatDetection.BYTES)));
  }
}
