package kontor.domain.intake;

/**
 * A column of a table: by its header's name, or by its number counted from 1.
 *
 * @param name the header's name, or null
 * @param number the number counted from 1; 0 where the name counts
 */
public record ColumnRef(String name, int number) {

  public static ColumnRef named(String name) {
    return new ColumnRef(name, 0);
  }

  public static ColumnRef numbered(int number) {
    return new ColumnRef(null, number);
  }

  public boolean byNumber() {
    return name == null;
  }

  @Override
  public String toString() {
    return byNumber() ? Integer.toString(number) : name;
  }
}
