package kontor.ejb.intake.format;

import java.util.Map;
import kontor.domain.intake.Row;
import kontor.ejb.intake.format.reading.Cell;

/** Makes lines, or rejects, of the objects of a JSON array. */
interface JsonObjects {

  /** Whether objects may hold objects and lists. */
  boolean nested();

  Row read(int number, Map<String, Cell> members);
}
