package kontor.ejb.intake.format.workbook;

import java.util.List;
import kontor.ejb.intake.format.reading.Cell;

/** Takes the rows of one sheet after the other, in their order. */
public interface SheetRows {

  /**
   * A row that holds something.
   *
   * @param number as the sheet counts it, from 1
   * @param cells from the first column on, without a hole; later changed by nobody
   */
  void row(int number, List<Cell> cells);

  /** A sheet has ended: whether its rows are those that were wanted, and no other is read. */
  boolean isEnough();
}
