package kontor.ejb.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.StatementLine;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Collected;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

class BinaryWorkbookTest {

  @Test
  void should_read_dates_numbers_and_texts_of_an_old_workbook() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = table(workbook, "Lines");
      line(sheet, 1, 46054, 12.5, "rent");
      line(sheet, 2, 46055, 0.1 + 0.2, "interest");
      Collected read = read(Tables.mapping(), bytes(workbook));
      assertThat(read.rejects()).isEmpty();
      assertThat(read.lines())
          .extracting(
              l -> "%d %s %s %s".formatted(l.line(), l.bookingDate(), l.amount(), l.description()))
          .containsExactly("2 2026-02-01 12.50 rent", "3 2026-02-02 0.30 interest");
    }
  }

  @Test
  void should_read_formulas_by_the_value_they_had() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = table(workbook, "Lines");
      line(sheet, 1, 46054, 1, "x");
      sheet.getRow(1).getCell(1).setCellFormula("1+1.25");
      sheet.getRow(1).getCell(2).setCellFormula("\"a\"&\"b\"");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      StatementLine line = read(Tables.mapping(), bytes(workbook)).line();
      assertThat(line.amount()).isEqualByComparingTo("2.25");
      assertThat(line.description()).isEqualTo("ab");
    }
  }

  @Test
  void should_read_the_sheet_that_is_named_or_the_first_with_rows() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("Cover").createRow(0).createCell(0).setCellValue("Statement");
      line(table(workbook, "Hidden"), 1, 46054, 1, "a");
      workbook.setSheetHidden(1, true);
      line(table(workbook, "Shown"), 1, 46054, 2, "b");
      line(table(workbook, "Other"), 1, 46054, 3, "c");
      byte[] bytes = bytes(workbook);
      assertThat(read(Tables.mapping(), bytes).line().description()).isEqualTo("b");
      assertThat(read(named("hidden"), bytes).line().description()).isEqualTo("a");
      assertThat(read(named("Other"), bytes).line().description()).isEqualTo("c");
      assertThatThrownBy(() -> read(named("None"), bytes))
          .hasMessage("The workbook has no sheet “None”; it has Cover, Hidden, Shown, Other.");
    }
  }

  private static Mapping named(String sheet) {
    return Tables.mapping(sheet, 0, null, null);
  }

  @Test
  void should_count_days_from_1904_where_the_workbook_does() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.getInternalWorkbook().getRecords().stream()
          .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
          .map(org.apache.poi.hssf.record.DateWindow1904Record.class::cast)
          .forEach(window -> window.setWindowing((short) 1));
      line(table(workbook, "Lines"), 1, 44592, 1, "x");
      assertThat(read(Tables.mapping(), bytes(workbook)).line().bookingDate())
          .isEqualTo(LocalDate.of(2026, 2, 1));
    }
  }

  @Test
  void should_refuse_a_protected_workbook() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      line(table(workbook, "Lines"), 1, 46054, 1, "x");
      assertRefused(bytes(workbook), "protected by a password");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  @Test
  void should_refuse_a_new_workbook_under_a_password() throws IOException {
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      compound.createDocument(new java.io.ByteArrayInputStream(new byte[64]), "EncryptedPackage");
      var bytes = new ByteArrayOutputStream();
      compound.writeFilesystem(bytes);
      assertRefused(bytes.toByteArray(), "protected by a password");
    }
  }

  @Test
  void should_not_believe_a_number_of_texts_that_cannot_be_true() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      line(table(workbook, "Lines"), 1, 46054, 1, "x");
      byte[] bytes = bytes(workbook);
      int at = sharedTexts(bytes);
      Arrays.fill(bytes, at + 8, at + 11, (byte) 0xFF);
      bytes[at + 11] = 0x7F;
      assertRefused(bytes, "damaged");
    }
  }

  /** Where the record of shared texts begins: its kind, and the count of its four texts. */
  private static int sharedTexts(byte[] bytes) {
    for (int i = 0; i < bytes.length - 12; i++) {
      if (bytes[i] == (byte) 0xFC && bytes[i + 1] == 0 && bytes[i + 4] == 4 && bytes[i + 8] == 4) {
        return i;
      }
    }
    throw new AssertionError("no shared texts");
  }

  @Test
  void should_refuse_what_is_damaged_with_one_sentence() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      line(table(workbook, "Lines"), 1, 46054, 1, "x");
      byte[] whole = bytes(workbook);
      assertRefused(Arrays.copyOf(whole, 600), "damaged");
      for (int at = 0; at < whole.length; at += 101) {
        byte[] wrong = whole.clone();
        wrong[at] ^= 0x5A;
        try {
          read(Tables.mapping(), wrong);
        } catch (FileFault said) {
          assertThat(said.getMessage()).isNotBlank();
        }
      }
    }
  }

  @Test
  void should_refuse_an_old_workbook_that_is_too_large() {
    byte[] large = new byte[33 * 1024 * 1024];
    byte[] mark = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(mark, 0, large, 0, mark.length);
    assertRefused(large, "up to 32 MiB");
  }

  private static Sheet table(HSSFWorkbook workbook, String name) {
    Sheet sheet = workbook.createSheet(name);
    Row header = sheet.createRow(0);
    header.createCell(0).setCellValue("Date");
    header.createCell(1).setCellValue("Amount");
    header.createCell(2).setCellValue("Text");
    return sheet;
  }

  private static void line(Sheet sheet, int row, double day, double amount, String text) {
    CellStyle date = sheet.getWorkbook().createCellStyle();
    date.setDataFormat((short) 14);
    Row line = sheet.createRow(row);
    Cell first = line.createCell(0);
    first.setCellValue(day);
    first.setCellStyle(date);
    line.createCell(1).setCellValue(amount);
    line.createCell(2).setCellValue(text);
  }

  private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
    var bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  private static Collected read(Mapping mapping, byte[] workbook) {
    return Collected.read(
        new WorkbookStatementReader(), Tables.source(Format.XLSX, mapping), workbook);
  }

  private static void assertRefused(byte[] workbook, String why) {
    assertThatThrownBy(() -> read(Tables.mapping(), workbook))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining(why);
  }
}
