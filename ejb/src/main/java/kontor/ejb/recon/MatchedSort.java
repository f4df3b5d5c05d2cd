package kontor.ejb.recon;

import kontor.ejb.shared.Keyset;

/** How matches are sorted; those that are equal in it follow by number. */
public enum MatchedSort implements Keyset.Order {
  NUMBER("m.id", "bigint"),
  RULE("m.rule", "text"),
  STATUS("m.status", "text"),
  DECIDED("coalesce(m.decided_at, m.made_at)", "timestamptz"),
  BY(
      "case when coalesce(m.decided_by, m.made_by) is null then '' else (select u.username from"
          + " security.user_account u where u.id = coalesce(m.decided_by, m.made_by)) end",
      "text"),
  /** The least certain first. */
  CONFIDENCE("m.confidence::integer", "integer");

  private final String expression;
  private final String type;

  MatchedSort(String expression, String type) {
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
