package kontor.ejb.intake;

import java.util.List;

/**
 * A rejected row with other values.
 *
 * @param cells the text of every column, in the order of the file
 */
public record CorrectRow(long reject, List<String> cells) {

  public CorrectRow {
    cells = List.copyOf(cells);
  }
}
