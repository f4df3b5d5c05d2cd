package kontor.ejb.intake;

import kontor.domain.intake.RawRow;

/**
 * A row that could not become a line, as it came, and what became of it since.
 *
 * @param statement the statement of its file, counted from 1
 * @param line where it starts in its file, counted from 1
 * @param field the field at fault under its name in the mapping, or null for the whole row
 * @param value what stood there, or null
 * @param original the row cell by cell; null where it cannot be corrected here
 * @param settled what a person did with it; null while it is open
 */
public record RejectView(
    long id,
    int statement,
    int line,
    String field,
    String value,
    String reason,
    RawRow original,
    SettledReject settled) {

  /** Whether it waits for somebody. */
  public boolean open() {
    return settled == null;
  }

  /** Whether its format has columns that a person can correct. */
  public boolean correctable() {
    return original != null;
  }
}
