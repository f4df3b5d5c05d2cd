package kontor.ejb.intake.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kontor.domain.intake.RawCell;
import kontor.domain.intake.RawRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.RowReader;
import kontor.ejb.intake.format.reading.Cell;

/** Rows kept beside their rejects, on their way through the rules of their format again. */
final class RawRows {

  private static final int DAY_LENGTH = 10;

  private RawRows() {}

  /** Of a table: CSV or a sheet. */
  static RowReader table(SourceVersion source) {
    TableReading.mappingOf(source);
    return (line, row) -> {
      TableRow cells = new TypedRow(line, cells(row));
      return new TableLines(source, row.names()).read(cells);
    };
  }

  /** Of an array of objects. */
  static RowReader json(JsonObjects objects) {
    return (line, row) -> json(objects, line, row);
  }

  /** A member that was emptied is as if it were not there. */
  private static Row json(JsonObjects objects, int line, RawRow row) {
    List<Cell> cells = cells(row);
    Map<String, Cell> members = new HashMap<>();
    for (int at = 0; at < row.names().size(); at++) {
      if (!cells.get(at).text().isBlank()) {
        members.put(row.name(at), cells.get(at));
      }
    }
    return objects.read(line, members);
  }

  private static List<Cell> cells(RawRow row) {
    List<Cell> cells = new ArrayList<>();
    for (int at = 0; at < row.columns(); at++) {
      cells.add(cell(row.cell(at)));
    }
    return cells;
  }

  private static Cell cell(RawCell raw) {
    return switch (raw.kind()) {
      case NUMBER -> new Cell(raw.text(), new BigDecimal(raw.text()), null);
      case DAY -> new Cell(raw.text(), null, LocalDate.parse(raw.text().substring(0, DAY_LENGTH)));
      case TEXT -> Cell.text(raw.text());
      case DAMAGED -> new Cell(raw.asRead(), null, null);
    };
  }
}
