package kontor.domain.intake;

/** A value of a row cannot be read; the row becomes a reject, and the message is its reason. */
public final class UnreadableValue extends RuntimeException {

  public UnreadableValue(String reason) {
    super(reason, null, false, false);
  }
}
