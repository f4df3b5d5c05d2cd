package kontor.ejb.intake.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A row of a table of any format, its cells as text. */
class TableRow {

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

  final int line() {
    return line;
  }

  final int size() {
    return cells.length;
  }

  final String cell(int at) {
    return cells[at];
  }

  final List<String> cells() {
    return List.of(cells);
  }

  /** The cell where its format knows it as a number; null where it is text. */
  BigDecimal number(int at) {
    return null;
  }

  /** The cell where its format knows it as a date; null where it is text. */
  LocalDate day(int at) {
    return null;
  }

  final boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
