package kontor.domain.intake.guess;

import java.util.List;

/**
 * A row of a sample.
 *
 * @param line the physical line it starts in, counted from 1
 */
record SampleRow(int line, List<String> cells) {

  SampleRow {
    cells = List.copyOf(cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  String cell(int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  long filled() {
    return cells.stream().filter(cell -> !cell.isBlank()).count();
  }
}
