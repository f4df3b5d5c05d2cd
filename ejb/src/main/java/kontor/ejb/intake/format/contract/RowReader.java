package kontor.ejb.intake.format.contract;

import kontor.domain.intake.RawRow;
import kontor.domain.intake.Row;

/** Reads one row of a table once more, by the same rules as the reader of its file. */
@FunctionalInterface
public interface RowReader {

  /**
   * What the row becomes.
   *
   * @param line where it stands in its file, which it keeps
   * @throws FileFault when the source's mapping does not fit the columns
   */
  Row read(int line, RawRow row);
}
