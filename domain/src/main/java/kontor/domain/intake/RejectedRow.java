package kontor.domain.intake;

/**
 * A row that could not become a line; nothing of a file is lost.
 *
 * @param line the physical line in the file where the row starts, counted from 1
 * @param field the field at fault under its name in the mapping, or null for the whole row
 * @param value what stood there, shortened, card numbers masked; null without one
 * @param reason a sentence
 */
public record RejectedRow(int line, String field, String value, String reason) implements Row {

  private static final int LONGEST_VALUE = 500;

  public RejectedRow {
    value = shown(value);
  }

  public static RejectedRow of(int line, Field field, String value, String reason) {
    return new RejectedRow(line, field.documentName(), value, reason);
  }

  public static RejectedRow ofRow(int line, String value, String reason) {
    return new RejectedRow(line, null, value, reason);
  }

  /** Storable in the database: no NUL, no lone surrogates. */
  private static String shown(String value) {
    if (value == null) {
      return null;
    }
    String storable = Texts.storable(CardNumbers.masked(value));
    return storable.length() > LONGEST_VALUE
        ? storable.substring(0, LONGEST_VALUE) + "…"
        : storable;
  }
}
