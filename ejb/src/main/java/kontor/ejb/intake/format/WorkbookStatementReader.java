package kontor.ejb.intake.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import kontor.domain.intake.Format;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.intake.format.detection.FormatDetection;
import kontor.ejb.intake.format.reading.Cell;
import kontor.ejb.intake.format.workbook.SheetRows;
import kontor.ejb.intake.format.workbook.Workbooks;

/**
 * Workbooks: Office Open XML (XLSX, ECMA-376, transitional and strict) and Excel 97 to 2003 (XLS),
 * one statement per file.
 *
 * <table>
 *   <caption>The format</caption>
 *   <tr><th>part</th><th>how it is read</th></tr>
 *   <tr><td>sheet</td><td>mapping.sheet, in any case; without one the first shown sheet that has
 *       rows under its header</td></tr>
 *   <tr><td>rows before the table</td><td>mapping.skipRows, counted as the sheet counts</td></tr>
 *   <tr><td>header</td><td>the next row when mapping.header; names without case</td></tr>
 *   <tr><td>line</td><td>the row's number in the sheet</td></tr>
 *   <tr><td>number (n)</td><td>as it is written, without the noise of binary numbers behind the
 *       fifteenth digit; separators of the mapping are for texts only</td></tr>
 *   <tr><td>number with a date's style, date (d)</td><td>the day, counted from 1900 or 1904; the
 *       mapping's pattern is for texts only</td></tr>
 *   <tr><td>shared, inline text (s, inlineStr)</td><td>without fonts and phonetics</td></tr>
 *   <tr><td>formula</td><td>the value it had when the workbook was saved; none: empty</td></tr>
 *   <tr><td>truth value, error (b, e)</td><td>{@code TRUE}, {@code FALSE}, {@code #REF!}</td></tr>
 *   <tr><td>macros, links, pictures</td><td>not looked at; nothing is ever fetched</td></tr>
 * </table>
 */
public final class WorkbookStatementReader implements StatementReader {

  @Override
  public void read(InputStream bytes, SourceVersion source, RowSink sink) throws IOException {
    String sheet = TableReading.mappingOf(source).sheet();
    InputStream start = new BufferedInputStream(bytes, FormatDetection.BYTES);
    refuseOthers(start);
    TableReading table = new TableReading(source, sink);
    Workbooks.read(start, sheet, new Tables(table, source.mapping().skipRows()));
    table.end();
  }

  /** Reads what is known of a workbook as the whole of it would be read. */
  public static void read(WorkbookSample sample, SourceVersion source, RowSink sink) {
    String sheet = TableReading.mappingOf(source).sheet();
    TableReading table = new TableReading(source, sink);
    sample.read(sheet, new Tables(table, source.mapping().skipRows()));
    table.end();
  }

  private static void refuseOthers(InputStream start) throws IOException {
    start.mark(FormatDetection.BYTES);
    if (!Workbooks.isWorkbook(start.readNBytes(Workbooks.MARK_LENGTH))) {
      start.reset();
      throw new FileFault(
          FormatDetection.of(start.readNBytes(FormatDetection.BYTES))
              .contradiction(Format.XLSX)
              .orElse("This is no workbook (XLSX or XLS)."));
    }
    start.reset();
  }

  /** The sheets of a workbook as tables, of which the first with rows counts. */
  private record Tables(TableReading table, int skipped) implements SheetRows {

    @Override
    public void row(int number, List<Cell> cells) {
      if (number > skipped) {
        table.row(new TypedRow(number, cells));
      }
    }

    @Override
    public boolean isEnough() {
      boolean enough = table.hasRows();
      if (!enough) {
        table.anew();
      }
      return enough;
    }
  }
}
