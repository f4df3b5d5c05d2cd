package kontor.ejb.intake.format.workbook;

import java.util.ArrayList;
import java.util.List;
import kontor.domain.intake.Mapping;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Cell;

/** Collects the cells of a row, each in its column, and hands it on when the next begins. */
final class RowCells {

  /** What a sheet can hold (Excel's own bound). */
  private static final int LAST_ROW = 1_048_576;

  private final SheetRows rows;
  private List<Cell> cells = new ArrayList<>();
  private int row;

  RowCells(SheetRows rows) {
    this.rows = rows;
  }

  int row() {
    return row;
  }

  /**
   * A row begins; the one before is handed on.
   *
   * @param number counted from 1
   * @throws FileFault when it does not stand below the one before
   */
  void begin(int number) {
    end();
    if (number <= row || number > LAST_ROW) {
      throw new FileFault("The workbook is damaged: its rows are not in order.");
    }
    row = number;
  }

  /** A cell of the row; an empty one needs no place. */
  void put(int column, Cell cell) {
    if (cell == Cell.EMPTY) {
      return;
    }
    if (column < 0 || column >= Mapping.MOST_COLUMNS) {
      throw new FileFault(
          "Row %,d has more than %,d columns.".formatted(row, Mapping.MOST_COLUMNS));
    }
    while (cells.size() <= column) {
      cells.add(Cell.EMPTY);
    }
    cells.set(column, cell);
  }

  /** Hands the row on, if there is one that holds something. */
  void end() {
    if (!cells.isEmpty()) {
      List<Cell> ended = cells;
      cells = new ArrayList<>(ended.size());
      rows.row(row, ended);
    }
  }
}
