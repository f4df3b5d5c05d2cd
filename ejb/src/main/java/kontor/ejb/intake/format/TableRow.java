package kontor.ejb.intake.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kontor.domain.intake.RawCell;
import kontor.domain.intake.RawRow;
import kontor.domain.intake.Texts;

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

  /** The row as it stands in its file. */
  final RawRow asRaw(List<String> names) {
    List<RawCell> raw = new ArrayList<>();
    for (int at = 0; at < cells.length; at++) {
      raw.add(RawCell.of(cells[at], kind(at)));
    }
    return new RawRow(names.stream().map(Texts::storable).toList(), raw);
  }

  private RawCell.Kind kind(int at) {
    if (day(at) != null) {
      return RawCell.Kind.DAY;
    }
    return number(at) == null ? RawCell.Kind.TEXT : RawCell.Kind.NUMBER;
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
