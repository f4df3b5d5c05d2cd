package kontor.domain.intake;

/**
 * A row that could not become a line; nothing of a file is lost.
 *
 * @param line the physical line in the file where the row starts, counted from 1
 * @param field the field at fault under its name in the mapping, or null for the whole row
 * @param value what stood there, shortened, card numbers masked; null without one
 * @param reason a sentence
 * @param original the row cell by cell, so that it can be corrected; null where the format has no
 *     columns or the row is too long to be kept beside its file
 */
public record RejectedRow(int line, String field, String value, String reason, RawRow original)
    implements Row {

  private static final int LONGEST_VALUE = 500;

  public RejectedRow {
    value = shown(value);
    original = original == null || original.length() > RawRow.LONGEST ? null : original;
  }

  public RejectedRow(int line, String field, String value, String reason) {
    this(line, field, value, reason, null);
  }

  public static RejectedRow of(int line, Field field, String value, String reason) {
    return new RejectedRow(line, field.documentName(), value, reason);
  }

  public static RejectedRow ofRow(int line, String value, String reason) {
    return new RejectedRow(line, null, value, reason);
  }

  /** The same reject with its row beside it. */
  public RejectedRow of(RawRow row) {
    return new RejectedRow(line, field, value, reason, row);
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
