package kontor.ejb.recon;

/** How open lines are sorted; lines that are equal in it follow by id. */
public enum OpenSort {
  BOOKING_DATE("l.booking_date"),
  AMOUNT("l.amount"),
  REFERENCE("coalesce(l.reference, '')"),
  COUNTERPARTY("coalesce(l.counterparty, '')");

  private final String expression;

  OpenSort(String expression) {
    this.expression = expression;
  }

  String expression() {
    return expression;
  }

  /** The value of a line in this order, to go on behind it. */
  Object of(LineView line) {
    return switch (this) {
      case BOOKING_DATE -> line.bookingDate();
      case AMOUNT -> line.amount();
      case REFERENCE -> line.reference() == null ? "" : line.reference();
      case COUNTERPARTY -> line.counterparty() == null ? "" : line.counterparty();
    };
  }
}
