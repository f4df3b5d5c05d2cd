package kontor.ejb.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Cell;
import kontor.ejb.intake.format.workbook.SheetRows;
import kontor.ejb.intake.format.workbook.Workbooks;

/**
 * The first rows of a workbook as CSV in UTF-8, parted by commas, so that a mapping can be guessed
 * from them like from a text: numbers with a full stop, dates after ISO 8601, and each row in the
 * line its sheet counts.
 */
public final class WorkbookSample implements SheetRows {

  private static final int ROWS = 200;

  private final StringBuilder text = new StringBuilder();
  private int line = 1;
  private int rows;

  private WorkbookSample() {}

  /** Enough rows are read. */
  private static final class Enough extends RuntimeException {

    private static final long serialVersionUID = 1;

    Enough() {
      super(null, null, false, false);
    }
  }

  /**
   * The first rows of a sheet.
   *
   * @param sheet the sheet's name; null: the first that has a row under a header
   * @throws FileFault when the workbook cannot be read
   */
  public static byte[] asCsv(InputStream workbook, String sheet) throws IOException {
    WorkbookSample sample = new WorkbookSample();
    try {
      Workbooks.read(workbook, sheet, sample);
    } catch (Enough enough) {
      // the rest does not matter
    }
    return sample.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void row(int number, List<Cell> cells) {
    if (number > ROWS) {
      throw new Enough();
    }
    while (line < number) {
      text.append('\n');
      line++;
    }
    text.append(cells.stream().map(WorkbookSample::quoted).collect(Collectors.joining(",")));
    rows++;
  }

  private static String quoted(Cell cell) {
    String written = cell.text().replace('\r', ' ').replace('\n', ' ');
    boolean plain = written.indexOf(',') < 0 && written.indexOf('"') < 0;
    return plain ? written : '"' + written.replace("\"", "\"\"") + '"';
  }

  /** A sheet with one row, or none, is not what statements stand in. */
  @Override
  public boolean isEnough() {
    boolean enough = rows > 1;
    if (!enough) {
      text.setLength(0);
      line = 1;
      rows = 0;
    }
    return enough;
  }
}
