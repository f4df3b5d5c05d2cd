package kontor.ejb.intake.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.Field;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.Texts;
import kontor.ejb.intake.format.contract.FileFault;

/** Where in a row of this very file each field of the mapping stands. */
final class Columns {

  static final int ABSENT = -1;

  private final int[] position = new int[Field.values().length];
  private final int flag;
  private final int headerSize;

  private Columns(Map<Field, Integer> positions, int flag, int headerSize) {
    Arrays.fill(position, ABSENT);
    positions.forEach((field, at) -> position[field.ordinal()] = at);
    this.flag = flag;
    this.headerSize = headerSize;
  }

  /** Columns by number, in a file without a header. */
  static Columns numbered(Mapping mapping) {
    return resolved(mapping, List.of(), 0);
  }

  /**
   * Columns by the names in the file's header.
   *
   * @throws FileFault when the header lacks one the mapping names
   */
  static Columns named(Mapping mapping, List<String> header) {
    checkText(header);
    return resolved(mapping, header, header.size());
  }

  private static void checkText(List<String> header) {
    if (header.stream().anyMatch(cell -> Texts.holdsNul(cell) || Texts.isDamaged(cell))) {
      throw new FileFault("The header holds bytes that are not text in the source's encoding.");
    }
  }

  private static Columns resolved(Mapping mapping, List<String> header, int size) {
    Map<Field, Integer> positions = new EnumMap<>(Field.class);
    mapping.columns().forEach((field, column) -> positions.put(field, position(column, header)));
    int flag =
        mapping.creditDebit() == null ? ABSENT : position(mapping.creditDebit().column(), header);
    return new Columns(positions, flag, size);
  }

  private static int position(ColumnRef column, List<String> header) {
    if (column.byNumber()) {
      return column.number() - 1;
    }
    List<String> names = header.stream().map(Columns::normalised).toList();
    int at = names.indexOf(normalised(column.name()));
    if (at < 0) {
      throw new FileFault(
          "The header has no column “%s”; it has %s."
              .formatted(column.name(), String.join(", ", header)));
    }
    return at;
  }

  private static String normalised(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  boolean has(Field field) {
    return position[field.ordinal()] != ABSENT;
  }

  /** The cell of a field without white space around it; null where there is none. */
  String cell(TableRow row, Field field) {
    return cell(row, position[field.ordinal()]);
  }

  /** The cell of a field as a number, where its format knows it as one; else null. */
  BigDecimal number(TableRow row, Field field) {
    int at = position[field.ordinal()];
    return at == ABSENT || at >= row.size() ? null : row.number(at);
  }

  /** The cell of a field as a day, where its format knows it as one; else null. */
  LocalDate day(TableRow row, Field field) {
    int at = position[field.ordinal()];
    return at == ABSENT || at >= row.size() ? null : row.day(at);
  }

  String flag(TableRow row) {
    return cell(row, flag);
  }

  private static String cell(TableRow row, int at) {
    if (at == ABSENT || at >= row.size()) {
      return null;
    }
    String cell = row.cell(at).strip();
    return cell.isEmpty() ? null : cell;
  }

  /**
   * Whether cells stand behind the last column of the header, as an unquoted delimiter makes them.
   */
  boolean overflow(TableRow row) {
    if (headerSize == 0) {
      return false;
    }
    for (int i = headerSize; i < row.size(); i++) {
      if (!row.cell(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  int headerSize() {
    return headerSize;
  }
}
