package kontor.ear.bench.rich;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.domain.intake.MatchKeys;
import kontor.domain.recon.match.MatchLine;

/** A file of the workload as matching sees it. */
final class Book {

  private final Map<String, Integer> occurrences = new HashMap<>();

  private Book() {}

  /** The lines of a file. */
  static List<MatchLine> of(Path file) throws IOException {
    Book book = new Book();
    List<MatchLine> lines = new ArrayList<>();
    try (var rows = Files.lines(file)) {
      rows.skip(1).forEach(row -> lines.add(book.line(row.split(",", -1), lines.size() + 1)));
    }
    return lines;
  }

  private MatchLine line(String[] row, int number) {
    String content = String.join("\0", row).substring(row[0].length());
    return new MatchLine(
        number,
        LocalDate.parse(row[1]),
        LocalDate.parse(row[2]),
        new BigDecimal(row[3]),
        row[4],
        row[0],
        MatchKeys.reference(row[5]),
        MatchKeys.counterparty(row[6]),
        null,
        row[7].isEmpty() ? null : row[7],
        occurrences.merge(content, 1, Integer::sum),
        UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)));
  }
}
