package kontor.domain.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table as it stood in its file, cell by cell, before a mapping makes fields of it.
 *
 * @param names the names of the columns in the file's header, or of an object's members; empty
 *     where columns are only counted
 */
public record RawRow(List<String> names, List<RawCell> cells) {

  /** The most characters of a row that is kept beside its reject. */
  public static final int LONGEST = 16_000;

  public RawRow {
    names = List.copyOf(names);
    cells = List.copyOf(cells);
  }

  /** How many characters it has in all. */
  public int length() {
    return cells.stream().mapToInt(cell -> cell.text().length()).sum();
  }

  /** How many columns a person sees: those with a name, and cells behind them. */
  public int columns() {
    return Math.max(names.size(), cells.size());
  }

  /** The name of a column counted from 0; null where it has none. */
  public String name(int column) {
    return column < names.size() ? names.get(column) : null;
  }

  /** The cell of a column counted from 0; empty where the row ends before it. */
  public RawCell cell(int column) {
    return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
  }

  /** The text of every column. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < columns(); column++) {
      texts.add(cell(column).text());
    }
    return texts;
  }

  /**
   * The row with other texts: what stays the same stays what its format knew, what is changed is
   * text and read by the mapping's patterns.
   *
   * @param texts one for each column
   */
  public RawRow with(List<String> texts) {
    List<RawCell> changed = new ArrayList<>();
    for (int column = 0; column < texts.size(); column++) {
      RawCell before = cell(column);
      String text = texts.get(column);
      changed.add(text.equals(before.text()) ? before : RawCell.of(text, RawCell.Kind.TEXT));
    }
    return new RawRow(names, changed);
  }
}
