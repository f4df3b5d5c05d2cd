package kontor.ear.bench.rich;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run of the product matched and suggested, read from its table of matches. */
public final class ProductMatches {

  private static final Set<String> HELD = Set.of("MATCHED", "CONFIRMED");

  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  private ProductMatches() {}

  /**
   * Scores a table of matches.
   *
   * @param csv match, rule, status, confidence, side, source, externalId and more, a row for each
   *     line of each match, in the order the matches were made
   */
  public static Score score(RichWorkload workload, byte[] csv) throws IOException {
    ProductMatches matches = new ProductMatches();
    var bytes = new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8);
    try (BufferedReader table = new BufferedReader(bytes)) {
      table.lines().skip(1).forEach(matches::read);
    }
    return Score.of(Truth.of(workload.truth()), List.copyOf(matches.found.values()));
  }

  private void read(String row) {
    List<String> cells = cells(row);
    Found one = found.computeIfAbsent(cells.getFirst(), match -> fresh(cells));
    (cells.get(4).equals("bank") ? one.bank() : one.ledger()).add(cells.get(6));
  }

  private Found fresh(List<String> cells) {
    return new Found(
        cells.get(1),
        places.computeIfAbsent(cells.get(1), rule -> places.size()),
        HELD.contains(cells.get(2)),
        Integer.parseInt(cells.get(3)),
        new ArrayList<>(1),
        new ArrayList<>(1));
  }

  /** The cells of a row; a cell with a comma stands in quotes. */
  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
