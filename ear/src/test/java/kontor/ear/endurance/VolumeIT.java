package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import kontor.ear.endurance.VolumeFiles.Made;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Files of the size of a real month, through the upload of a portal with a gigabyte of heap. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class VolumeIT extends Blow {

  private static final int MOST_MEGABYTES = 400;
  private static final double MOST_FOLD = 3;

  private static final VolumeFiles FILES =
      new VolumeFiles(Path.of(System.getProperty("kontor.project"), "ear/target/volume"));

  @Test
  void should_load_a_million_lines_of_csv() throws IOException, SQLException {
    assertLoaded("CSV", FILES.csv());
  }

  @Test
  void should_load_two_hundred_megabytes_of_camt() throws IOException, SQLException {
    assertLoaded("CAMT053", FILES.camt());
  }

  @Test
  void should_load_half_a_million_rows_of_a_workbook() throws IOException, SQLException {
    assertLoaded("XLSX", FILES.workbook());
  }

  private static void assertLoaded(String format, Made made) throws IOException, SQLException {
    try (Collections collections = Collections.everyFiveSeconds(bank)) {
      BigUpload upload = BigUpload.of(bank, format, made.file());
      System.out.printf(
          "%s: %,d lines in %,d ms; alive after %d full collections: %d MB at most%n",
          format,
          made.lines(),
          upload.took().toMillis(),
          collections.count(),
          collections.mostMegabytes());
      assertThat(upload.lines()).isEqualTo(made.lines());
      assertThat(new BigDecimal(upload.sum())).isEqualByComparingTo(made.sum());
      assertThat(collections.count()).isPositive();
      assertThat(collections.mostMegabytes()).isLessThanOrEqualTo(MOST_MEGABYTES);
    }
    bank.assertInOrder();
  }

  @Test
  void should_take_a_csv_within_three_times_a_copy_of_its_clean_columns()
      throws IOException, SQLException {
    Made made = FILES.csv();
    BigUpload upload = BigUpload.of(bank, "CSV", made.file());
    try (Twin twin = new Twin(bank)) {
      Duration copy = twin.copy(upload.file(), made.file().resolveSibling("columns"));
      double fold = (double) upload.took().toMillis() / copy.toMillis();
      System.out.printf(
          "a CSV of %,d lines: %,d ms (last byte after %,d ms); COPY of its clean columns: %,d ms;"
              + " ratio %.2f%n",
          made.lines(),
          upload.took().toMillis(),
          upload.received().toMillis(),
          copy.toMillis(),
          fold);
      assertThat(fold).isLessThanOrEqualTo(MOST_FOLD);
    }
  }
}
