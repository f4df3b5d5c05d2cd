package kontor.ejb.recon.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as CSV: RFC 4180, UTF-8, comma, with a header. */
public final class CsvTable implements TableWriter {

  private final CsvWriter csv;

  public CsvTable(OutputStream out, List<String> header) {
    csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(header);
  }

  @Override
  public void row(List<?> cells) {
    csv.writeRecord(cells.stream().map(CsvTable::text).toList());
  }

  private static String text(Object cell) {
    return switch (cell) {
      case null -> null;
      case String text -> FormulaGuard.guarded(text);
      case BigDecimal amount -> amount.toPlainString();
      default -> cell.toString();
    };
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
