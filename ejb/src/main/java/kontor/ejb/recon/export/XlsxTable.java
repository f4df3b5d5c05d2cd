package kontor.ejb.recon.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table as XLSX, written through: a sheet ends at Excel's row limit and the next one begins, each
 * with the header. An amount Excel's numbers cannot hold exactly is written as text.
 */
public final class XlsxTable implements TableWriter {

  /** Rows of a sheet in Excel, header included. */
  public static final int ROW_LIMIT = 1_048_576;

  private static final int ROWS_IN_MEMORY = 200;

  private final OutputStream out;
  private final List<String> header;
  private final int rowLimit;
  private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final Map<String, CellStyle> styles = new HashMap<>();
  private Sheet sheet;
  private int rows;

  public XlsxTable(OutputStream out, List<String> header) {
    this(out, header, ROW_LIMIT);
  }

  XlsxTable(OutputStream out, List<String> header, int rowLimit) {
    this.out = out;
    this.header = List.copyOf(header);
    this.rowLimit = rowLimit;
    book.setCompressTempFiles(true);
    beginSheet();
  }

  private void beginSheet() {
    sheet = book.createSheet();
    rows = 0;
    append(header);
  }

  @Override
  public void row(List<?> cells) {
    if (rows == rowLimit) {
      beginSheet();
    }
    append(cells);
  }

  private void append(List<?> cells) {
    Row row = sheet.createRow(rows++);
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) != null) {
        fill(row.createCell(i), cells.get(i));
      }
    }
  }

  private void fill(Cell cell, Object value) {
    switch (value) {
      case BigDecimal amount -> fillAmount(cell, amount);
      case Number number -> cell.setCellValue(number.longValue());
      case LocalDate date -> {
        cell.setCellValue(date);
        cell.setCellStyle(style("yyyy-mm-dd"));
      }
      default -> cell.setCellValue(FormulaGuard.guarded(value.toString()));
    }
  }

  /** Excel's cells hold binary numbers: only what survives the way there and back is one. */
  private void fillAmount(Cell cell, BigDecimal amount) {
    if (new BigDecimal(Double.toString(amount.doubleValue())).compareTo(amount) == 0) {
      cell.setCellValue(amount.doubleValue());
      cell.setCellStyle(style(decimals(amount.scale())));
    } else {
      cell.setCellValue(amount.toPlainString());
    }
  }

  private static String decimals(int scale) {
    return scale == 0 ? "#,##0" : "#,##0." + "0".repeat(scale);
  }

  private CellStyle style(String format) {
    return styles.computeIfAbsent(
        format,
        fresh -> {
          CellStyle style = book.createCellStyle();
          style.setDataFormat(book.createDataFormat().getFormat(fresh));
          return style;
        });
  }

  @Override
  public void close() throws IOException {
    try (book) {
      book.write(out);
    }
  }
}
