package kontor.ejb.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.Field;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Cell;
import kontor.ejb.intake.format.reading.Collected;
import kontor.ejb.intake.format.reading.Sample;
import kontor.ejb.intake.format.workbook.SheetRows;
import kontor.ejb.intake.format.workbook.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkbookSamplesTest {

  @BeforeEach
  void needsTheFolder() {
    assumeTrue(Sample.areHere(), "no folder of real files is named (-Dkontor.samples)");
  }

  @Test
  void should_read_every_real_file_as_it_is_described() throws IOException {
    int read = 0;
    for (Sample sample : Sample.of("XLSX")) {
      check(sample);
      read++;
    }
    System.out.printf("XLSX: %d files read%n", read);
    assertThat(read).isEqualTo(5);
  }

  private static void check(Sample sample) throws IOException {
    switch (Path.of(sample.path()).getFileName().toString()) {
      case "sample_statement_en.xlsx" -> checkStatement(read(sample.bytes()));
      case "empty_statement_en.xlsx" ->
          assertThatThrownBy(() -> read(sample.bytes()))
              .isInstanceOf(FileFault.class)
              .hasMessageContaining("empty file");
      case "57482-OnlyNumeric.xlsx" ->
          assertThat(rows(sample.path()))
              .containsExactly("1 1|11", "2 2|12", "3 3|13", "4 4|14", "5 5|15", "6 |16");
      case "SampleSS.xlsx" ->
          assertThat(rows(sample.path()))
              .startsWith("1 Test spreadsheet", "2 2nd row|2nd row 2nd column", "4 This one is red")
              .contains("1 Start of 2nd sheet");
      case "SimpleStrict.xlsx" ->
          assertThat(rows(sample.path())).startsWith("1 test||1", "2 test 2||2", "3 ||3");
      default -> throw new AssertionError("unknown: " + sample.path());
    }
  }

  private static void checkStatement(Collected read) {
    assertThat(read.rejects()).isEmpty();
    assertThat(read.statements()).hasSize(1);
    assertThat(read.lines())
        .extracting(line -> line.currency() + " " + line.amount() + " " + line.counterparty())
        .containsExactly("USD -33.50 John Doe", "EUR 1525.00 Azure Interior");
    assertThat(read.line().bookingDate()).isEqualTo(LocalDate.of(2018, 12, 15));
  }

  @Test
  void should_refuse_or_read_hostile_workbooks() throws IOException {
    assertRefused("apache__poi/poc-xmlbomb.xlsx", "DOCTYPE");
    assertRefused("apache__poi/xlsx-corrupted.xlsx", "not well-formed");
    assertRefused("self-made/csv-renamed.xlsx", "This is plain text, as CSV is");
    assertThat(rows("malicious/apache__poi/xxe_in_schema.xlsx"))
        .containsExactly("9 ||/Test/Test|Column1|Column2", "10 ||1");
  }

  private static void assertRefused(String name, String why) {
    assertThatThrownBy(() -> read(Files.readAllBytes(folder().resolve("malicious").resolve(name))))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining(why);
  }

  private static Path folder() {
    return Path.of(System.getProperty("kontor.samples"));
  }

  private static Collected read(byte[] bytes) {
    Mapping mapping =
        Tables.columns(
            Map.of(
                Field.BOOKING_DATE, ColumnRef.named("Date"),
                Field.AMOUNT, ColumnRef.named("Amount"),
                Field.CURRENCY, ColumnRef.named("Currency"),
                Field.COUNTERPARTY, ColumnRef.named("Partner Name")));
    return Collected.read(
        StatementReaders.of(Format.XLSX).orElseThrow(), Tables.source(Format.XLSX, mapping), bytes);
  }

  /** All rows of all sheets, each as its number and its cells. */
  private static List<String> rows(String path) throws IOException {
    List<String> rows = new ArrayList<>();
    try (var bytes = Files.newInputStream(folder().resolve(path))) {
      Workbooks.read(
          bytes,
          null,
          new SheetRows() {
            @Override
            public void row(int number, List<Cell> cells) {
              rows.add(number + " " + String.join("|", cells.stream().map(Cell::text).toList()));
            }

            @Override
            public boolean isEnough() {
              return false;
            }
          });
    }
    return rows;
  }
}
