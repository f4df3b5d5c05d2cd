package kontor.ejb.intake.format.workbook;

import java.util.List;
import kontor.ejb.intake.format.reading.Cell;

/** Takes the rows of one sheet after the other, in their order. */
public interface SheetRows {

  /** No more rows of this sheet are wanted; thrown by {@link #row}. */
  final class EnoughOfSheet extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EnoughOfSheet() {
      super(null, null, false, false);
    }
  }

  /** A sheet begins. */
  default void begin(String sheet) {
    // who reads statements needs no names
  }

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
