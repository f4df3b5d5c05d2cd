package kontor.web.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kontor.ejb.intake.CorrectionSheet;
import kontor.ejb.intake.Files;
import kontor.ejb.intake.RejectView;

/**
 * Writes the rejects of a file as CSV, page by page; text that a spreadsheet would run is quoted.
 */
final class RejectsCsv {

  private static final int PAGE = 1_000;

  private final Files files;

  RejectsCsv(Files files) {
    this.files = files;
  }

  void write(long file, OutputStream target) throws IOException {
    Writer csv = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    csv.write("line,field,value,reason\r\n");
    int page = 0;
    List<RejectView> rejects;
    do {
      rejects = files.rejects(file, page, PAGE).items();
      for (RejectView reject : rejects) {
        csv.write(row(reject));
      }
      page++;
    } while (rejects.size() == PAGE);
    csv.flush();
  }

  private static String row(RejectView reject) {
    return "%d,%s,%s,%s\r\n"
        .formatted(
            reject.line(), cell(reject.field()), cell(reject.value()), cell(reject.reason()));
  }

  static String cell(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String harmless =
        CorrectionSheet.FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
