package kontor.db;

/** A login role of the database: its name and its password. */
public record Role(String name, String password) {

  @Override
  public String toString() {
    return "role " + name;
  }
}
