package kontor.ejb.intake.format.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of the folder of real files, and the file it speaks of. */
public record Sample(Path folder, Map<String, String> columns) {

  private static final String PROPERTY = "kontor.samples";

  /** Whether the folder is named; tests that read it are skipped elsewhere. */
  public static boolean areHere() {
    return !System.getProperty(PROPERTY, "").isBlank();
  }

  /** The files of some formats. */
  public static List<Sample> of(String... formats) throws IOException {
    Path folder = Path.of(System.getProperty(PROPERTY));
    List<String> rows = Files.readAllLines(folder.resolve("MANIFEST.tsv"));
    List<String> names = List.of(rows.getFirst().split("\t", -1));
    return rows.stream()
        .skip(1)
        .map(row -> new Sample(folder, columns(names, row.split("\t", -1))))
        .filter(sample -> sample.column("role").equals("file"))
        .filter(sample -> Arrays.asList(formats).contains(sample.column("format")))
        .toList();
  }

  private static Map<String, String> columns(List<String> names, String[] cells) {
    Map<String, String> columns = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i), cells[i]);
    }
    return columns;
  }

  public String column(String name) {
    return columns.get(name);
  }

  public String path() {
    return column("path");
  }

  public byte[] bytes() throws IOException {
    return Files.readAllBytes(folder.resolve(path()));
  }

  /** Holds what was read against every column that is filled. */
  public void check(Collected read) {
    checkCount("statements", read.statements().size());
    checkCount("lines", read.lines().size());
    checkAmount("credits", read.credits());
    checkAmount("debits", read.debits());
    if (!column("opening").isEmpty()) {
      checkAmount("opening", read.statement().opening());
      checkAmount("closing", read.statements().getLast().closing());
    }
    if (!column("ties").isEmpty()) {
      assertThat(read.ties()).as("ties of " + path()).isEqualTo(column("ties"));
    }
  }

  private void checkCount(String column, int read) {
    if (!column(column).isEmpty()) {
      assertThat(read).as(column + " of " + path()).isEqualTo(Integer.parseInt(column(column)));
    }
  }

  private void checkAmount(String column, BigDecimal read) {
    if (!column(column).isEmpty()) {
      assertThat(read)
          .as(column + " of " + path())
          .isEqualByComparingTo(new BigDecimal(column(column)));
    }
  }
}
