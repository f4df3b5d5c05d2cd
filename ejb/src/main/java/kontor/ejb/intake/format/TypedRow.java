package kontor.ejb.intake.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kontor.ejb.intake.format.reading.Cell;

/** A row of a format that knows numbers and dates, which no mapping's pattern has to explain. */
final class TypedRow extends TableRow {

  private final List<Cell> values;

  TypedRow(int line, List<Cell> values) {
    super(line, values.stream().map(Cell::text).toArray(String[]::new));
    this.values = values;
  }

  @Override
  BigDecimal number(int at) {
    return values.get(at).number();
  }

  @Override
  LocalDate day(int at) {
    return values.get(at).day();
  }
}
