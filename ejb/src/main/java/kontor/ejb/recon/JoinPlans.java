package kontor.ejb.recon;

import kontor.ejb.shared.Sql;

/**
 * Which joins the planner may choose while it cannot know how many rows there will be: figures of
 * lines and matches that were written a moment ago are missing or old.
 */
final class JoinPlans {

  /** From here on a plan that compares each line with each would be felt. */
  private static final int MANY_LINES = 20_000;

  private final Sql sql;

  JoinPlans(Sql sql) {
    this.sql = sql;
  }

  /** Many lines do not meet one by one, whatever figures of them are missing. */
  void beSafe(long lines) {
    set("enable_nestloop", lines >= MANY_LINES ? "off" : "on");
  }

  /** Tables are joined in the order in which they are written. */
  void keepOrder() {
    set("join_collapse_limit", "1");
  }

  /** A few rows lead to others by their keys, one by one, however many others there are. */
  void followKeys() {
    set("enable_hashjoin", "off");
    set("enable_mergejoin", "off");
  }

  /** As usual again. */
  void beFree() {
    sql.execute("set local join_collapse_limit to default");
    sql.execute("set local enable_nestloop to default");
    sql.execute("set local enable_hashjoin to default");
    sql.execute("set local enable_mergejoin to default");
  }

  private void set(String setting, String value) {
    sql.execute("select set_config(?, ?, true)", setting, value);
  }
}
