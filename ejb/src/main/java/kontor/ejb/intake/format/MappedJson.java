package kontor.ejb.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.Row;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Cell;

/** Makes lines of objects whose members the source's mapping names; other members are left out. */
final class MappedJson implements JsonObjects {

  private final List<String> names = new ArrayList<>();
  private final TableLines lines;

  MappedJson(SourceVersion source) {
    Mapping mapping = source.mapping();
    mapping.columns().values().forEach(this::name);
    if (mapping.creditDebit() != null) {
      name(mapping.creditDebit().column());
    }
    lines = new TableLines(source, names);
  }

  private void name(ColumnRef column) {
    if (column.byNumber()) {
      throw new FileFault(
          "Members of JSON have names; the mapping gives the number %s.".formatted(column));
    }
    names.add(column.name().strip());
  }

  @Override
  public boolean nested() {
    return true;
  }

  @Override
  public Row read(int number, Map<String, Cell> members) {
    return lines.read(
        new TypedRow(
            number, names.stream().map(name -> members.getOrDefault(name, Cell.EMPTY)).toList()));
  }
}
