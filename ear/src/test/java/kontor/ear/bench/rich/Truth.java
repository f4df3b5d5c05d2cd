package kontor.ear.bench.rich;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which lines belong together, as the workload's author knows it. */
final class Truth {

  /** The lines of a case. */
  record Case(Kind kind, List<String> bank, List<String> ledger) {

    /** How many pairs there are to be found; of a duplicate either copy is right. */
    int pairs() {
      return kind == Kind.DUPLICATE ? 1 : bank.size() * ledger.size();
    }
  }

  private final Map<String, Case> cases = new HashMap<>();
  private final List<Case> all = new ArrayList<>();

  /** Reads a truth as it was written. */
  static Truth of(Path file) throws IOException {
    Truth truth = new Truth();
    Map<Integer, Case> numbered = new HashMap<>();
    try (Stream<String> rows = Files.lines(file)) {
      rows.forEach(row -> truth.read(row.split(","), numbered));
    }
    return truth;
  }

  private void read(String[] row, Map<Integer, Case> numbered) {
    Case one =
        numbered.computeIfAbsent(Integer.valueOf(row[1]), number -> fresh(Kind.valueOf(row[2])));
    (row[0].startsWith("B") ? one.bank() : one.ledger()).add(row[0]);
    cases.put(row[0], one);
  }

  private Case fresh(Kind kind) {
    Case made = new Case(kind, new ArrayList<>(1), new ArrayList<>(1));
    all.add(made);
    return made;
  }

  Case of(String line) {
    return cases.get(line);
  }

  List<Case> cases() {
    return all;
  }
}
