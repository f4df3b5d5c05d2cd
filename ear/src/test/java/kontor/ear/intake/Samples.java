package kontor.ear.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The folder of real files, where the machine has one, and what its manifest says of each. */
final class Samples {

  /** A file and its row. */
  record Sample(Path file, Map<String, String> row) {

    String path() {
      return row.get("path");
    }

    String column(String name) {
      return row.get(name);
    }

    boolean has(String name) {
      return !column(name).isEmpty();
    }
  }

  private Samples() {}

  /** All rows that describe a file; without the folder the test that asks is skipped. */
  static List<Sample> files() {
    String property = System.getProperty("kontor.samples", "");
    Assumptions.assumeFalse(property.isBlank(), "-Dkontor.samples names no folder of real files");
    Path folder = Path.of(property);
    List<String> lines = lines(folder.resolve("MANIFEST.tsv"));
    String[] names = lines.getFirst().split("\t", -1);
    return lines.stream()
        .skip(1)
        .map(line -> row(names, line.split("\t", -1)))
        .filter(row -> row.get("role").equals("file"))
        .map(row -> new Sample(folder.resolve(row.get("path")), row))
        .toList();
  }

  private static List<String> lines(Path manifest) {
    try {
      return Files.readAllLines(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> row(String[] names, String[] cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], cells[i]);
    }
    return row;
  }
}
