package kontor.ejb.intake.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.intake.format.reading.TextDecoding;

/**
 * CSV after RFC 4180 and its dialects, one statement per file.
 *
 * <table>
 *   <caption>The format</caption>
 *   <tr><th>part</th><th>how it is read</th></tr>
 *   <tr><td>bytes</td><td>mapping.encoding, UTF-8 without one; a byte order mark wins</td></tr>
 *   <tr><td>rows</td><td>fields between mapping.delimiter, quoted by "…", a quote doubled inside;
 *       wrong quoting faults the file</td></tr>
 *   <tr><td>lines before the table</td><td>mapping.skipRows physical lines</td></tr>
 *   <tr><td>header</td><td>the next row when mapping.header; names without case</td></tr>
 *   <tr><td>empty rows</td><td>skipped</td></tr>
 *   <tr><td>balance column</td><td>makes opening, closing and whether the statement ties, oldest or
 *       newest line first</td></tr>
 * </table>
 */
public final class CsvStatementReader implements StatementReader {

  private static final int LONGEST_FIELD = 64 * 1024;
  private static final int LONGEST_ROW = 1024 * 1024;

  @Override
  public void read(InputStream bytes, SourceVersion source, RowSink sink) throws IOException {
    Mapping mapping = TableReading.mappingOf(source);
    TableReading table = new TableReading(source, sink);
    try (Reader text = TextDecoding.reader(bytes, mapping.encoding());
        CsvReader<CsvRecord> rows = open(text, mapping.delimiterOrComma());
        CloseableIterator<CsvRecord> each = rowsAfter(rows, mapping.skipRows())) {
      readRows(each, table);
    } catch (CsvParseException faulty) {
      throw told(faulty, table.lastLine());
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  static CsvReader<CsvRecord> open(Reader text, char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_ROW)
        .build(handler(), text);
  }

  private static CsvRecordHandler handler() {
    return CsvRecordHandler.builder()
        .maxFields(Mapping.MOST_COLUMNS)
        .maxFieldSize(LONGEST_FIELD)
        .maxRecordSize(LONGEST_ROW)
        .build();
  }

  private static CloseableIterator<CsvRecord> rowsAfter(CsvReader<CsvRecord> rows, int skipped) {
    try {
      rows.skipLines(skipped);
    } catch (CsvParseException tooShort) {
      throw new FileFault(
          "This is an empty file: it has no more than the %d lines to skip.".formatted(skipped));
    }
    return rows.iterator();
  }

  private static void readRows(CloseableIterator<CsvRecord> rows, TableReading table) {
    while (rows.hasNext()) {
      table.row(row(rows.next()));
    }
    table.end();
  }

  private static TableRow row(CsvRecord row) {
    String[] cells = new String[row.getFieldCount()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.getField(i);
    }
    return new TableRow((int) row.getStartingLineNumber(), cells);
  }

  /** The parser wraps what the bytes, or the taker of rows, threw: that is no fault of the file. */
  private static RuntimeException told(CsvParseException faulty, int lastLine) {
    for (Throwable cause = faulty.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof RuntimeException other && !(cause instanceof CsvParseException)) {
        return other;
      }
    }
    return new FileFault(brokenBehind(lastLine));
  }

  private static String brokenBehind(int line) {
    return ("Behind line %,d the file is no CSV: a quotation mark is not closed or stands within a"
            + " value, a value is longer than %,d characters, a row longer than %,d, or a row has"
            + " more than %,d values.")
        .formatted(line, LONGEST_FIELD, LONGEST_ROW, Mapping.MOST_COLUMNS);
  }
}
