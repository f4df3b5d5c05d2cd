package kontor.ejb.intake.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.Field;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.RawRow;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.Sign;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.reading.Cell;

/** Makes lines, or rejects, of posted objects: the rules of tables under fixed names. */
final class JsonLines implements JsonObjects {

  /** One column for each field a posted line may have. */
  private static final Field[] FIELDS =
      Arrays.stream(Field.values())
          .filter(field -> field != Field.DEBIT && field != Field.CREDIT)
          .toArray(Field[]::new);

  private static final List<String> COLUMNS =
      Arrays.stream(FIELDS).map(Field::documentName).toList();
  private static final Set<String> NAMES = Set.copyOf(COLUMNS);

  private static final Mapping MAPPING =
      new Mapping(
          null,
          null,
          false,
          0,
          null,
          null,
          null,
          "",
          Sign.NORMAL,
          null,
          Arrays.stream(FIELDS)
              .collect(
                  Collectors.toMap(
                      field -> field,
                      field -> ColumnRef.numbered(Arrays.asList(FIELDS).indexOf(field) + 1))));

  private final TableLines lines;

  JsonLines(SourceVersion source) {
    SourceVersion mapped =
        new SourceVersion(
            source.name(),
            source.kind(),
            source.format(),
            source.account(),
            source.currency(),
            source.timeZone(),
            MAPPING);
    lines = new TableLines(mapped, COLUMNS);
  }

  @Override
  public boolean nested() {
    return false;
  }

  @Override
  public Row read(int number, Map<String, Cell> members) {
    Set<String> others = new TreeSet<>(members.keySet());
    others.removeAll(NAMES);
    if (!others.isEmpty()) {
      return RejectedRow.ofRow(
              number, others.toString(), "A line has no such field as %s.".formatted(others))
          .of(whole(members));
    }
    return lines.read(
        new TypedRow(
            number,
            Arrays.stream(FIELDS)
                .map(field -> members.getOrDefault(field.documentName(), Cell.EMPTY))
                .toList()));
  }

  private static RawRow whole(Map<String, Cell> members) {
    List<String> names = members.keySet().stream().sorted().toList();
    return new TypedRow(0, names.stream().map(members::get).toList()).asRaw(names);
  }
}
