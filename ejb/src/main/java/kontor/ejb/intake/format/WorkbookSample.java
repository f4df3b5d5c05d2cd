package kontor.ejb.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Cell;
import kontor.ejb.intake.format.workbook.SheetRows;
import kontor.ejb.intake.format.workbook.Workbooks;

/** The first rows of each sheet of a workbook that is shown. */
public final class WorkbookSample implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int ROWS = 200;
  private static final int SHEETS = 50;
  private static final int MOST_CHARACTERS = 1_000_000;

  private final List<SampledSheet> sheets;

  private WorkbookSample(List<SampledSheet> sheets) {
    this.sheets = sheets;
  }

  /** A row as its sheet counts it. */
  private record SampledRow(int number, List<Cell> cells) implements Serializable {}

  /** A sheet and its first rows. */
  private record SampledSheet(String name, List<SampledRow> rows) implements Serializable {}

  /**
   * Reads them.
   *
   * @throws FileFault when the workbook cannot be read
   */
  public static WorkbookSample of(InputStream workbook) throws IOException {
    Sampling sampling = new Sampling();
    Workbooks.read(workbook, null, sampling);
    return new WorkbookSample(List.copyOf(sampling.sheets));
  }

  /** Collects rows, no more of a sheet than are looked at. */
  private static final class Sampling implements SheetRows {

    private final List<SampledSheet> sheets = new ArrayList<>();
    private int characters;

    @Override
    public void begin(String sheet) {
      sheets.add(new SampledSheet(sheet, new ArrayList<>()));
    }

    @Override
    public void row(int number, List<Cell> cells) {
      if (number > ROWS || characters > MOST_CHARACTERS) {
        throw new EnoughOfSheet();
      }
      characters += cells.stream().mapToInt(cell -> cell.text().length() + 1).sum();
      sheets.getLast().rows().add(new SampledRow(number, cells));
    }

    @Override
    public boolean isEnough() {
      return sheets.size() == SHEETS || characters > MOST_CHARACTERS;
    }
  }

  /** The names of its sheets, in their order. */
  public List<String> sheets() {
    return sheets.stream().map(SampledSheet::name).toList();
  }

  /**
   * The rows of a sheet as CSV in UTF-8, parted by commas, so that a mapping can be guessed from
   * them like from a text: numbers with a full stop, dates after ISO 8601, and each row in the line
   * its sheet counts.
   *
   * @param sheet the sheet's name; null: the first that has a row under a header
   */
  public byte[] asCsv(String sheet) {
    StringBuilder text = new StringBuilder();
    int line = 1;
    for (SampledRow row : table(sheet)) {
      text.repeat("\n", row.number() - line);
      line = row.number();
      text.append(
          row.cells().stream().map(WorkbookSample::quoted).collect(Collectors.joining(",")));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<SampledRow> table(String sheet) {
    return sheets.stream()
        .filter(one -> sheet == null ? one.rows().size() > 1 : isNamed(one, sheet))
        .findFirst()
        .map(SampledSheet::rows)
        .orElse(List.of());
  }

  private static boolean isNamed(SampledSheet sheet, String name) {
    return sheet.name().strip().equalsIgnoreCase(name.strip());
  }

  /** Hands the rows on as the workbook itself would. */
  void read(String sheet, SheetRows target) {
    for (SampledSheet one : sheets) {
      if (sheet == null || isNamed(one, sheet)) {
        one.rows().forEach(row -> target.row(row.number(), row.cells()));
        if (target.isEnough()) {
          return;
        }
      }
    }
  }

  private static String quoted(Cell cell) {
    String written = cell.text().replace('\r', ' ').replace('\n', ' ');
    boolean plain = written.indexOf(',') < 0 && written.indexOf('"') < 0;
    return plain ? written : '"' + written.replace("\"", "\"\"") + '"';
  }
}
