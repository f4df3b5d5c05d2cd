package kontor.ejb.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kontor.domain.intake.Format;
import kontor.domain.intake.Row;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.reading.Collected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostileWorkbookTest {

  private static final String ROWS =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Date</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>Amount</t></is></c>"
          + "<c r=\"C1\" t=\"inlineStr\"><is><t>Text</t></is></c></row>"
          + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>46054</v></c><c r=\"B2\"><v>1</v></c>%s</row>";
  private static final String BOMB =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>";

  private List<Path> before;

  @BeforeEach
  void rememberTheFoldersThatAreThere() throws IOException {
    before = folders();
  }

  @AfterEach
  void should_leave_no_file_over() throws IOException {
    assertThat(folders()).isEqualTo(before);
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith("kontor-workbook-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void should_refuse_a_document_type_in_any_part() {
    String part = BOMB + "<x>&b;</x>";
    assertRefused(book().part("xl/sharedStrings.xml", part).bytes(), "DOCTYPE");
    assertRefused(book().part("xl/worksheets/sheet1.xml", part).bytes(), "DOCTYPE");
    assertRefused(book().part("customXml/item1.xml", part).bytes(), "DOCTYPE");
    assertRefused(book().part("_rels/.rels", part).bytes(), "DOCTYPE");
  }

  @Test
  void should_refuse_what_grows_out_of_proportion() {
    String text = "<si><t>" + " ".repeat(30 * 1024 * 1024) + "</t></si>";
    assertRefused(book().shared(text).bytes(), "grows more than 200 fold");
  }

  @Test
  void should_refuse_two_parts_of_the_same_name() {
    Map<String, String> parts = new LinkedHashMap<>(book().all());
    parts.put("XL/Worksheets/Sheet1.xml", "<worksheet/>");
    assertRefused(WorkbookParts.zip(parts), "two parts of the same name");
    byte[] twins = book().part("xl/worksheets/sheet9.xml", "<worksheet/>").bytes();
    assertRefused(renamed(twins, "sheet9", "sheet1"), "two parts of the same name");
  }

  private static byte[] renamed(byte[] archive, String from, String to) {
    String text = new String(archive, StandardCharsets.ISO_8859_1);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void should_refuse_a_workbook_of_too_many_parts() {
    WorkbookParts book = book();
    for (int i = 0; i < 5_001; i++) {
      book.part("xl/media/" + i, "");
    }
    assertRefused(book.bytes(), "more than 5,000 parts");
  }

  @Test
  void should_refuse_a_damaged_workbook_with_one_sentence() {
    byte[] whole = book().bytes();
    assertRefused(Arrays.copyOf(whole, whole.length - 40), "damaged");
    assertRefused(Arrays.copyOf(whole, whole.length / 2), "damaged");
    assertRefused(book().part("_rels/.rels", "CORRUPTED").bytes(), "not well-formed");
    assertRefused(book().part("xl/worksheets/sheet1.xml", "<worksheet>").bytes(), "not complete");
    assertRefused(flipped(whole), "");
  }

  /** Many a byte wrong: whatever is said, it is a refusal or a reading. */
  private static byte[] flipped(byte[] whole) {
    for (int at = 0; at < whole.length; at += 31) {
      byte[] wrong = whole.clone();
      wrong[at] ^= 0x5A;
      try {
        read(wrong);
      } catch (FileFault said) {
        assertThat(said.getMessage()).isNotBlank();
      }
    }
    return Arrays.copyOf(whole, 10);
  }

  @Test
  void should_refuse_rows_and_cells_out_of_place() {
    assertRefused(sheet("<row r=\"2\"/><row r=\"1\"/>"), "rows are not in order");
    assertRefused(sheet("<row r=\"1048577\"/>"), "rows are not in order");
    assertRefused(sheet("<row r=\"-1\"/>"), "rows are not in order");
    assertRefused(sheet("<row r=\"x\"/>"), "no number");
    assertRefused(sheet("<row r=\"1\"><c r=\"77\"><v>1</v></c></row>"), "no place");
    assertRefused(sheet("<row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row>"), "no place");
    assertRefused(sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"), "1,000 columns");
    assertRefused(sheet("<row r=\"1\"><c t=\"s\"><v>5</v></c></row>"), "text that is not there");
  }

  private static byte[] sheet(String rows) {
    return new WorkbookParts().sheet("A", rows).bytes();
  }

  @Test
  void should_reject_the_row_of_a_text_without_end_and_of_a_nul() {
    assertThat(read(described("x".repeat(5_000_000 / 2))).rejects())
        .singleElement()
        .extracting(reject -> reject.reason())
        .isEqualTo("The text is longer than 4000 characters.");
    assertThat(read(described("a_x0000_b")).rejects())
        .singleElement()
        .extracting(reject -> reject.reason())
        .isEqualTo("The row holds a NUL byte.");
  }

  private static byte[] described(String text) {
    return sheet(ROWS.formatted("<c r=\"C2\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>"));
  }

  @Test
  void should_mask_card_numbers() {
    assertThat(read(described("card 4111111111111111")).line().description())
        .doesNotContain("4111111111111111");
  }

  @Test
  void should_never_follow_what_leads_out_of_the_workbook() {
    String outside =
        "<Relationships><Relationship Id=\"w\" TargetMode=\"External\""
            + " Type=\"http://x/officeDocument\" Target=\"http://localhost:1/x\"/></Relationships>";
    assertRefused(book().part("_rels/.rels", outside).bytes(), "no workbook (XLSX)");
    String up =
        outside.replace("TargetMode=\"External\"", "").replace("http://localhost:1", "../..");
    assertRefused(book().part("_rels/.rels", up).bytes(), "its part _rels/x.rels is missing");
  }

  @Test
  void should_leave_nothing_when_the_bytes_stop_or_nobody_wants_the_rows() {
    InputStream broken =
        new InputStream() {
          private final InputStream begin = new ByteArrayInputStream(book().bytes(), 0, 4096);

          @Override
          public int read() throws IOException {
            int read = begin.read();
            if (read < 0) {
              throw new IOException("the line is cut");
            }
            return read;
          }
        };
    assertThatThrownBy(() -> reader().read(broken, source(), new Collected()))
        .isInstanceOf(IOException.class);
    byte[] whole = book().bytes();
    assertThatThrownBy(
            () -> reader().read(new ByteArrayInputStream(whole), source(), new Unwilling()))
        .isInstanceOf(IllegalStateException.class);
  }

  /** A sink that fails, as one whose database is away. */
  private static final class Unwilling implements RowSink {

    @Override
    public void row(Row row) {
      throw new IllegalStateException();
    }

    @Override
    public void statement(StatementSummary statement) {
      throw new IllegalStateException();
    }
  }

  private static WorkbookParts book() {
    return new WorkbookParts().sheet("A", ROWS.formatted(""));
  }

  private static WorkbookStatementReader reader() {
    return new WorkbookStatementReader();
  }

  private static kontor.domain.intake.SourceVersion source() {
    return Tables.source(Format.XLSX, Tables.mapping());
  }

  private static Collected read(byte[] workbook) {
    return Collected.read(reader(), source(), workbook);
  }

  private static void assertRefused(byte[] workbook, String why) {
    assertThatThrownBy(() -> read(workbook))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining(why);
  }
}
