package kontor.ejb.recon.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTableTest {

  private static final List<String> HEADER = List.of("id", "amount");

  @Test
  void should_go_on_in_another_sheet_with_the_header_at_the_row_limit() throws IOException {
    try (var book = written(3, 5)) {
      assertThat(book.getNumberOfSheets()).isEqualTo(3);
      for (int i = 0; i < 3; i++) {
        assertThat(book.getSheetAt(i).getRow(0).getCell(0).getStringCellValue()).isEqualTo("id");
      }
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
      assertThat(book.getSheetAt(2).getRow(1).getCell(0).getNumericCellValue()).isEqualTo(4);
      assertThat(book.getSheetAt(2).getLastRowNum()).isEqualTo(1);
    }
  }

  @Test
  void should_fill_a_sheet_to_the_limit_without_beginning_another() throws IOException {
    try (var book = written(3, 2)) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
    }
  }

  @Test
  void should_write_an_amount_a_binary_number_cannot_hold_as_text() throws IOException {
    assertThat(amount("1234.56").getCellType()).isEqualTo(CellType.NUMERIC);
    Cell large = amount("12345678901234567.89");
    assertThat(large.getCellType()).isEqualTo(CellType.STRING);
    assertThat(large.getStringCellValue()).isEqualTo("12345678901234567.89");
  }

  @Test
  void should_leave_a_missing_value_empty_and_guard_a_text() throws IOException {
    try (var book = one(Arrays.asList("=1+1", null))) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("'=1+1");
      assertThat(book.getSheetAt(0).getRow(1).getCell(1)).isNull();
    }
  }

  private static Cell amount(String amount) throws IOException {
    try (var book = one(List.of(1L, new BigDecimal(amount)))) {
      return book.getSheetAt(0).getRow(1).getCell(1);
    }
  }

  private static XSSFWorkbook one(List<?> cells) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var table = new XlsxTable(bytes, HEADER)) {
      table.row(cells);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static XSSFWorkbook written(int rowLimit, int rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var table = new XlsxTable(bytes, HEADER, rowLimit)) {
      for (long i = 0; i < rows; i++) {
        table.row(List.of(i, BigDecimal.ONE));
      }
    }
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
