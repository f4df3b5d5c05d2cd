package kontor.web.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import kontor.ejb.audit.AuditEntry;

/**
 * The trail as CSV (RFC 4180, UTF-8); texts a spreadsheet would take for a formula get a quote
 * before.
 */
final class AuditCsv implements AutoCloseable {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final CsvWriter csv;

  AuditCsv(OutputStream target) {
    Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    csv = CsvWriter.builder().build(writer);
    csv.writeRecord(
        "id",
        "at",
        "user",
        "action",
        "outcome",
        "objectType",
        "objectId",
        "before",
        "after",
        "reason",
        "requestId",
        "address");
  }

  void write(AuditEntry entry) {
    csv.writeRecord(
        Long.toString(entry.id()),
        entry.at().toString(),
        guarded(entry.username()),
        guarded(entry.action()),
        guarded(entry.outcome()),
        guarded(entry.objectType()),
        guarded(entry.objectId()),
        guarded(entry.before()),
        guarded(entry.after()),
        guarded(entry.reason()),
        guarded(entry.requestId()),
        guarded(entry.address()));
  }

  static String guarded(String text) {
    boolean risky = text != null && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return risky ? "'" + text : text;
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
