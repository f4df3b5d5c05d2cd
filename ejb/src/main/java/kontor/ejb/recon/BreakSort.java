package kontor.ejb.recon;

import kontor.ejb.shared.Keyset;

/** How the worklist is sorted; breaks that are equal in it follow by id. */
public enum BreakSort implements Keyset.Order {
  DUE("b.due_at", "timestamptz"),
  AMOUNT("b.amount_rank", "bigint");

  private final String expression;
  private final String type;

  BreakSort(String expression, String type) {
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
