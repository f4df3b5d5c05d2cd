package kontor.web.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.ejb.intake.CorrectionSheet;
import kontor.ejb.intake.Files;
import kontor.ejb.intake.RejectView;

/**
 * Writes the open rejected rows of a file with their columns, to be corrected in a spreadsheet and
 * sent back; rows with other columns than the first are corrected one by one.
 */
final class RejectedRowsCsv {

  private static final int PAGE = 1_000;

  private final Files files;

  RejectedRowsCsv(Files files) {
    this.files = files;
  }

  void write(long file, OutputStream target) throws IOException {
    Writer csv = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    List<String> columns = null;
    int page = 0;
    List<RejectView> rejects;
    do {
      rejects = files.rejects(file, page, PAGE).items();
      for (RejectView reject : rejects) {
        if (columns == null && reject.correctable()) {
          columns = head(csv, reject);
        }
        write(csv, reject, columns);
      }
      page++;
    } while (rejects.size() == PAGE);
    csv.flush();
  }

  private static List<String> head(Writer csv, RejectView reject) throws IOException {
    List<String> names = reject.original().names();
    csv.write(row(Stream.concat(CorrectionSheet.FIRST_COLUMNS.stream(), names.stream())));
    return names;
  }

  private static void write(Writer csv, RejectView reject, List<String> columns)
      throws IOException {
    if (reject.open() && reject.correctable() && reject.original().names().equals(columns)) {
      csv.write(
          row(
              Stream.concat(
                  Stream.of(
                      Long.toString(reject.id()), Integer.toString(reject.line()), reject.reason()),
                  reject.original().texts().stream())));
    }
  }

  private static String row(Stream<String> cells) {
    return cells.map(RejectsCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }
}
