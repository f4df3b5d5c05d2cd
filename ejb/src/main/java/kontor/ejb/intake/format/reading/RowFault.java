package kontor.ejb.intake.format.reading;

import java.util.function.Supplier;
import kontor.domain.intake.Field;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.UnreadableValue;

/** A value of an entry cannot be read: which, and why. The entry becomes a reject. */
public final class RowFault extends RuntimeException {

  private final transient Field field;
  private final transient String value;

  /**
   * A fault.
   *
   * @param field null for the whole entry
   * @param value what stood there, or null
   * @param reason a sentence
   */
  public RowFault(Field field, String value, String reason) {
    super(reason, null, false, false);
    this.field = field;
    this.value = value;
  }

  /** What is read from a value; where it cannot be read, the field and the value are told. */
  public static <T> T telling(Field field, String value, Supplier<T> read) {
    try {
      return read.get();
    } catch (UnreadableValue unreadable) {
      throw new RowFault(field, value, unreadable.getMessage());
    }
  }

  /** The reject of the entry that begins in a line. */
  public RejectedRow at(int line) {
    return field == null
        ? RejectedRow.ofRow(line, value, getMessage())
        : RejectedRow.of(line, field, value, getMessage());
  }
}
