package kontor.ejb.intake;

import kontor.ejb.shared.Keyset;

/** How lines are sorted; those that are equal in it follow by id. */
public enum LineSort implements Keyset.Order {
  /** As they stand in their file: by statement, then by line. */
  LINE("l.statement", "integer"),
  BOOKING_DATE("l.booking_date", "date"),
  COUNTERPARTY("coalesce(nullif(l.counterparty, ''), l.description, '')", "text"),
  REFERENCE("coalesce(l.reference, '')", "text"),
  EXTERNAL_ID("l.external_id", "text"),
  AMOUNT("l.amount", "numeric");

  private final String expression;
  private final String type;

  LineSort(String expression, String type) {
    this.expression = expression;
    this.type = type;
  }

  @Override
  public String expression() {
    return expression;
  }

  @Override
  public String type() {
    return type;
  }

  /** What parts equals: of a statement the line, else the id. */
  String id() {
    return this == LINE ? "l.line" : "l.id";
  }
}
