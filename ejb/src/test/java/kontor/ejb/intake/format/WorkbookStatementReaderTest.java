package kontor.ejb.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.guess.MappingDraft;
import kontor.domain.intake.guess.MappingGuess;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Collected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookStatementReaderTest {

  private static final String HEADER =
      row(1, text("A1", "Date") + text("B1", "Amount") + text("C1", "Text"));
  private static final String LINE = line(2, "46054", "12.50");

  @Test
  void should_read_a_date_by_the_style_of_its_cell_and_an_amount_as_it_is_written() {
    Collected read = read(new WorkbookParts().sheet("Lines", HEADER + LINE));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.line().line()).isEqualTo(2);
    assertThat(read.line().bookingDate()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(read.line().amount().toPlainString()).isEqualTo("12.50");
    assertThat(read.line().description()).isEqualTo("rent");
    assertThat(read.statement().lines()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1,46054,2026-02-01",
    "2,46054,2026-02-01",
    "1,46054.999,2026-02-01",
    "1,1,1900-01-01",
    "1,59,1900-02-28",
    "1,61,1900-03-01"
  })
  void should_count_days_from_1900(int style, String serial, LocalDate day) {
    assertThat(
            read(new WorkbookParts().sheet("A", HEADER + dated(style, serial)))
                .line()
                .bookingDate())
        .isEqualTo(day);
  }

  @Test
  void should_count_days_from_1904_where_the_workbook_does() {
    WorkbookParts workbook = new WorkbookParts().from1904().sheet("A", HEADER + dated(1, "44592"));
    assertThat(read(workbook).line().bookingDate()).isEqualTo(LocalDate.of(2026, 2, 1));
  }

  @Test
  void should_reject_a_row_whose_date_is_no_date() {
    Collected read =
        read(
            new WorkbookParts()
                .sheet(
                    "A", HEADER + dated(0, "46054") + dated(3, 1, "60") + line(4, "46054", "1")));
    assertThat(read.rejects()).hasSize(2).allMatch(reject -> reject.field().equals("bookingDate"));
    assertThat(read.lines()).singleElement().extracting(StatementLine::line).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "1110.0999999999999,1110.10",
    "0.30000000000000004,0.30",
    "-33.5,-33.50",
    "1.5E3,1500.00",
    "12345678.899999999,12345678.90",
    "99999999999.99,99999999999.99"
  })
  void should_not_take_the_noise_of_binary_numbers_for_money(String written, String amount) {
    Collected read = read(new WorkbookParts().sheet("A", HEADER + line(2, "46054", written)));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.line().amount().toPlainString()).isEqualTo(amount);
  }

  @Test
  void should_reject_amounts_that_are_none_or_too_fine() {
    Collected read =
        read(
            new WorkbookParts()
                .sheet(
                    "A",
                    HEADER
                        + line(2, "46054", "1.005")
                        + line(3, "46054", "NaN")
                        + line(4, "46054", "1E300")
                        + line(5, "46054", "1")));
    assertThat(read.rejects()).hasSize(3).allMatch(reject -> reject.field().equals("amount"));
    assertThat(read.lines()).hasSize(1);
  }

  @Test
  void should_let_separators_and_patterns_of_the_mapping_count_for_texts_only() {
    Mapping german = Tables.mapping(null, 0, "dd.MM.yyyy", ',');
    String texts = row(3, text("A3", "02.02.2026") + text("B3", "1.234,56") + text("C3", "b"));
    Collected read =
        read(german, new WorkbookParts().sheet("A", HEADER + line(2, "46054", "1.5") + texts));
    assertThat(read.lines())
        .extracting(line -> line.bookingDate() + " " + line.amount())
        .containsExactly("2026-02-01 1.50", "2026-02-02 1234.56");
  }

  @Test
  void should_read_shared_texts_with_their_runs_and_without_how_they_are_spoken() {
    WorkbookParts workbook =
        new WorkbookParts()
            .shared(
                "<si><t>Date</t></si><si><t>Amount</t></si><si><t>Text</t></si><si><r><t"
                    + " xml:space=\"preserve\">Jahres"
                    + " </t></r><r><rPr><b/></rPr><t>miete</t></r><rPh sb=\"0\""
                    + " eb=\"1\"><t>spoken</t></rPh></si><si><t>a_x000D_b</t></si>")
            .sheet(
                "A",
                row(1, shared("A1", 0) + shared("B1", 1) + shared("C1", 2))
                    + row(2, date("A2", "46054") + number("B2", "1") + shared("C2", 3))
                    + row(3, date("A3", "46054") + number("B3", "2") + shared("C3", 4)));
    assertThat(read(workbook).lines())
        .extracting(StatementLine::description)
        .containsExactly("Jahres miete", "a\rb");
  }

  @Test
  void should_read_formulas_by_the_value_they_had() {
    Collected read =
        read(
            new WorkbookParts()
                .sheet(
                    "A",
                    HEADER
                        + row(
                            2,
                            date("A2", "46054")
                                + "<c r=\"B2\"><f>1+1</f><v>2</v></c>"
                                + "<c r=\"C2\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>")
                        + row(3, date("A3", "46054") + "<c r=\"B3\"><f>1+1</f></c>")
                        + row(
                            4,
                            date("A4", "46054")
                                + "<c r=\"B4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")));
    assertThat(read.line().amount()).isEqualByComparingTo("2");
    assertThat(read.line().description()).isEqualTo("ab");
    assertThat(read.rejects())
        .extracting(r -> r.line() + " " + r.value())
        .containsExactly("3 null", "4 #DIV/0!");
  }

  @Test
  void should_read_the_sheet_that_is_named() {
    WorkbookParts workbook =
        new WorkbookParts()
            .sheet("First", HEADER + LINE)
            .sheet("Second", "hidden", HEADER + line(2, "46054", "2"));
    assertThat(read(Tables.mapping("second", 0, null, null), workbook).line().amount())
        .isEqualByComparingTo("2");
    assertThatThrownBy(() -> read(Tables.mapping("Third", 0, null, null), workbook))
        .isInstanceOf(FileFault.class)
        .hasMessage("The workbook has no sheet “Third”; it has First, Second.");
  }

  @Test
  void should_read_the_first_shown_sheet_that_has_rows_under_its_header() {
    WorkbookParts workbook =
        new WorkbookParts()
            .sheet("Cover", row(1, text("A1", "Statement")))
            .sheet("Old", "veryHidden", HEADER + line(2, "46054", "1"))
            .sheet("Lines", HEADER + line(2, "46054", "2"))
            .sheet("More", HEADER + line(2, "46054", "3"));
    assertThat(read(workbook).lines())
        .singleElement()
        .extracting(l -> l.amount().intValue())
        .isEqualTo(2);
  }

  @Test
  void should_skip_rows_as_the_sheet_counts_them() {
    String table = HEADER.replace("1\"", "4\"") + line(5, "46054", "2");
    WorkbookParts workbook = new WorkbookParts().sheet("A", row(2, text("A2", "Bank")) + table);
    assertThat(read(Tables.mapping(null, 3, null, null), workbook).line().line()).isEqualTo(5);
  }

  @Test
  void should_read_rows_and_cells_without_a_place_as_the_next() {
    String rows = HEADER + "<row><c s=\"1\"><v>46054</v></c><c><v>7</v></c></row>";
    assertThat(read(new WorkbookParts().sheet("A", rows)).line().line()).isEqualTo(2);
  }

  @Test
  void should_read_strict_workbooks_and_their_dates() {
    String rows =
        HEADER + row(2, "<c r=\"A2\" t=\"d\"><v>2026-02-01T00:00:00</v></c>" + number("B2", "1"));
    assertThat(read(new WorkbookParts().strict().sheet("A", rows)).line().bookingDate())
        .isEqualTo(LocalDate.of(2026, 2, 1));
  }

  @Test
  void should_refuse_a_workbook_without_rows_as_empty() {
    assertRefused(
        new WorkbookParts().sheet("A", HEADER).bytes(), "This is an empty file: it has no rows.");
  }

  @Test
  void should_say_what_else_a_file_is() {
    assertRefused(
        "Date,Amount\n2026-01-01,1.00\n".getBytes(StandardCharsets.UTF_8),
        "This is plain text, as CSV is, but the source delivers workbooks (XLSX or XLS).");
    assertRefused(new byte[0], "This is an empty file.");
  }

  @Test
  void should_read_a_workbook_in_an_archive() throws IOException {
    byte[] workbook = new WorkbookParts().sheet("A", HEADER + LINE).bytes();
    var packed = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(packed)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("january.xlsx"));
      zip.write(workbook);
    }
    Collected read =
        Collected.read(
            StatementReaders.of(Format.XLSX).orElseThrow(),
            Tables.source(Format.XLSX, Tables.mapping()),
            packed.toByteArray());
    assertThat(read.lines()).hasSize(1);
  }

  @Test
  void should_show_the_first_rows_so_that_a_mapping_can_be_guessed() throws IOException {
    byte[] workbook =
        new WorkbookParts()
            .sheet("Cover", row(1, text("A1", "Statement")))
            .sheet(
                "A",
                HEADER.replace("1\"", "3\"")
                    + line(4, "46054", "1.5").replace("rent", "a \"b\", c"))
            .bytes();
    WorkbookSample sample = WorkbookSample.of(new ByteArrayInputStream(workbook));
    assertThat(sample.sheets()).containsExactly("Cover", "A");
    byte[] csv = sample.asCsv(null);
    assertThat(new String(csv, StandardCharsets.UTF_8))
        .isEqualTo("\n\nDate,Amount,Text\n2026-02-01,1.5,\"a \"\"b\"\", c\"");
    MappingDraft draft = MappingGuess.of(csv, "january.xlsx");
    assertThat(draft.asMapping().skipRows()).isEqualTo(2);
    assertThat(read(draft.asMapping(), workbook).line().amount()).isEqualByComparingTo("1.5");
  }

  private static void assertRefused(byte[] workbook, String why) {
    assertThatThrownBy(() -> read(Tables.mapping(), workbook))
        .isInstanceOf(FileFault.class)
        .hasMessage(why);
  }

  private static Collected read(WorkbookParts workbook) {
    return read(Tables.mapping(), workbook);
  }

  private static Collected read(Mapping mapping, WorkbookParts workbook) {
    return read(mapping, workbook.bytes());
  }

  private static Collected read(Mapping mapping, byte[] workbook) {
    return Collected.read(
        new WorkbookStatementReader(), Tables.source(Format.XLSX, mapping), workbook);
  }

  private static String dated(int style, String serial) {
    return dated(2, style, serial);
  }

  private static String dated(int row, int style, String serial) {
    return row(
        row,
        "<c r=\"A%d\" s=\"%d\"><v>%s</v></c>".formatted(row, style, serial)
            + number("B" + row, "1"));
  }

  private static String line(int row, String day, String amount) {
    return row(row, date("A" + row, day) + number("B" + row, amount) + text("C" + row, "rent"));
  }

  private static String row(int number, String cells) {
    return "<row r=\"%d\">%s</row>".formatted(number, cells);
  }

  private static String text(String place, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
  }

  private static String shared(String place, int number) {
    return "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(place, number);
  }

  private static String number(String place, String number) {
    return "<c r=\"%s\" s=\"3\"><v>%s</v></c>".formatted(place, number);
  }

  private static String date(String place, String serial) {
    return "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(place, serial);
  }
}
