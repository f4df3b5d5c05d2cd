package kontor.ejb.intake.format;

import java.util.List;

/** A row of a table of any format, its cells as text. */
final class TableRow {

  private final int line;
  private final String[] cells;

  /**
   * A row.
   *
   * @param line where it starts in its file, counted from 1
   * @param cells its cells, no longer changed by the caller
   */
  TableRow(int line, String[] cells) {
    this.line = line;
    this.cells = cells;
  }

  int line() {
    return line;
  }

  int size() {
    return cells.length;
  }

  String cell(int at) {
    return cells[at];
  }

  List<String> cells() {
    return List.of(cells);
  }

  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
