package kontor.domain.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Which field of a line each column of a row is read as. */
public final class ColumnFields {

  private ColumnFields() {}

  /**
   * By a mapping, or by the fields' own names where there is none.
   *
   * @param mapping null: members are named like the fields
   * @return one for each column, null where nothing of it is loaded
   */
  public static List<Field> of(Mapping mapping, RawRow row) {
    List<Field> fields = new ArrayList<>(Collections.nCopies(row.columns(), null));
    if (mapping == null) {
      row.names()
          .forEach(name -> fields.set(row.names().indexOf(name), Field.named(name).orElse(null)));
    } else {
      mapping.columns().forEach((field, column) -> put(fields, place(column, row), field));
    }
    return fields;
  }

  private static void put(List<Field> fields, int place, Field field) {
    if (place >= 0 && place < fields.size()) {
      fields.set(place, field);
    }
  }

  private static int place(ColumnRef column, RawRow row) {
    return column.byNumber()
        ? column.number() - 1
        : row.names().stream()
            .map(ColumnFields::normalised)
            .toList()
            .indexOf(normalised(column.name()));
  }

  private static String normalised(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
