package kontor.ejb.recon;

import kontor.ejb.shared.Keyset;

/** How open lines are sorted; lines that are equal in it follow by id. */
public enum OpenSort implements Keyset.Order {
  BOOKING_DATE("o.booking_date", "date"),
  AMOUNT("o.amount_rank", "bigint"),
  REFERENCE("o.reference", "text"),
  COUNTERPARTY("o.party", "text");

  private final String expression;
  private final String type;

  OpenSort(String expression, String type) {
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
}
