package kontor.ejb.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.format.reading.TextDecoding;

/**
 * The rejected rows of a file as a table for a spreadsheet: {@code reject,line,reason} and then the
 * columns of the file; corrected there, it comes back as CSV parted by commas.
 */
public final class CorrectionSheet {

  /** The columns before those of the file. */
  public static final List<String> FIRST_COLUMNS = List.of("reject", "line", "reason");

  /** How a text begins that a spreadsheet would run. */
  public static final String FORMULA_STARTS = "=+-@\t\r";

  private static final String NO_SUCH_TABLE = "This is not the table of rejected rows.";

  private CorrectionSheet() {}

  /**
   * The rows of a table that came back.
   *
   * @throws DomainException where it is no such table
   */
  public static List<CorrectRow> read(InputStream csv) throws IOException {
    try (CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(TextDecoding.openReader(csv, null));
        CloseableIterator<CsvRecord> rows = reader.iterator()) {
      return rows(rows);
    } catch (CsvParseException | UncheckedIOException | NumberFormatException unreadable) {
      throw DomainException.field("corrections", NO_SUCH_TABLE);
    }
  }

  private static List<CorrectRow> rows(CloseableIterator<CsvRecord> rows) {
    List<CorrectRow> corrections = new ArrayList<>();
    checkHead(rows);
    while (rows.hasNext() && corrections.size() <= Corrections.MOST_ROWS) {
      List<String> fields = rows.next().getFields();
      if (fields.size() > FIRST_COLUMNS.size()) {
        corrections.add(row(fields));
      }
    }
    return corrections;
  }

  private static void checkHead(CloseableIterator<CsvRecord> rows) {
    if (!rows.hasNext() || !FIRST_COLUMNS.getFirst().equals(rows.next().getField(0).strip())) {
      throw DomainException.field("corrections", NO_SUCH_TABLE);
    }
  }

  private static CorrectRow row(List<String> fields) {
    return new CorrectRow(
        Long.parseLong(fields.getFirst().strip()),
        fields.subList(FIRST_COLUMNS.size(), fields.size()).stream()
            .map(CorrectionSheet::unquoted)
            .toList());
  }

  /** The mark that kept a spreadsheet from running a text is no part of it. */
  private static String unquoted(String cell) {
    boolean marked =
        cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
    return marked ? cell.substring(1) : cell;
  }
}
