package kontor.ejb.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.SourceKind;
import kontor.domain.intake.guess.MappingDraft;
import kontor.ejb.intake.format.FileSample;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class MappingGuessesTest {

  private final MappingGuesses guesses = new MappingGuesses();

  @Test
  void should_guess_and_show_the_rows_of_a_whole_workbook() throws IOException {
    FileSample workbook = sample(workbook(2));
    MappingDraft draft = guesses.guess(workbook, "january.xlsx");
    assertThat(draft.headerCells()).containsExactly("Date", "Amount");
    SampleReading reading = guesses.preview(workbook, source(draft.asMapping()));
    assertThat(reading.fault()).isNull();
    assertThat(reading.lines()).hasSize(2);
  }

  @Test
  void should_say_that_a_part_of_a_workbook_shows_nothing() throws IOException {
    byte[] beginning = Arrays.copyOf(workbook(20_000), FileSample.LARGEST);
    FileSample sample = FileSample.ofBeginning(beginning);
    assertThat(guesses.guess(sample, "january.xlsx").sampleRows()).isEmpty();
    Mapping mapping = guesses.guess(sample(workbook(1)), "x.xlsx").asMapping();
    assertThat(guesses.preview(sample, source(mapping)).fault()).contains("the whole of it");
    assertThat(guesses.preview(sample(beginning), source(mapping)).fault()).isNotBlank();
  }

  @Test
  void should_look_into_packed_files() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("Date;Amount\n01.02.2026;1,25\n".getBytes(StandardCharsets.UTF_8));
    }
    FileSample sample = sample(packed.toByteArray());
    assertThat(sample.format()).contains(Format.CSV);
    assertThat(guesses.guess(sample, "january.csv.gz").headerCells())
        .containsExactly("Date", "Amount");
    var twice = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(twice)) {
      gzip.write(packed.toByteArray());
    }
    assertThat(sample(twice.toByteArray()).fault())
        .hasValueSatisfying(why -> assertThat(why).contains("another archive"));
  }

  private FileSample sample(byte[] whole) {
    return guesses.sample(new ByteArrayInputStream(whole));
  }

  private static DefineSource source(Mapping mapping) {
    return new DefineSource("Bank", SourceKind.BANK, Format.XLSX, null, "EUR", null, mapping);
  }

  private static byte[] workbook(int lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      Row header = sheet.createRow(0);
      header.createCell(0).setCellValue("Date");
      header.createCell(1).setCellValue("Amount");
      for (int i = 1; i <= lines; i++) {
        Row line = sheet.createRow(i);
        line.createCell(0).setCellValue("2026-02-01");
        line.createCell(1).setCellValue(i * 1.25);
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }
}
