package kontor.ear.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A bank of one round: made before the clock runs, with one operator who has the demo operator's
 * password, and emptied afterwards.
 */
final class FreshTenant {

  private static final List<String> EMPTIED =
      List.of(
          "recon.break",
          "recon.break_making",
          "recon.line_remark",
          "recon.open_line",
          "recon.open_total",
          "recon.file_listing",
          "recon.matched_line",
          "recon.suggested_line",
          "recon.match",
          "recon.run_phase",
          "recon.run_file",
          "recon.run",
          "intake.reject",
          "intake.statement",
          "intake.file_chunk",
          "intake.statement_line");

  private static final String AT_REST =
      "select not exists (select from intake.file f left join recon.file_listing g"
          + " on g.file_id = f.id where f.status in ('ACCEPTED', 'PARTIAL')"
          + " and g.complete is not true) and not exists (select from recon.run n"
          + " join jobs.job_run j on j.id = n.id left join recon.break_making k"
          + " on k.reconciliation_id = n.reconciliation_id where j.status = 'COMPLETED'"
          + " and n.id > coalesce(k.run_id, 0))";

  private static final String PAIRS =
      "select a.external_id || ' ' || b.external_id from recon.match_line x"
          + " join intake.statement_line a on a.id = x.line_id and a.booking_date = x.booking_date"
          + " join recon.match_line y on y.match_id = x.match_id and y.side = 2"
          + " join intake.statement_line b on b.id = y.line_id and b.booking_date = y.booking_date"
          + " where x.side = 1 order by 1";

  private final Connection owner;
  private final int id;

  private FreshTenant(Connection owner, int id) {
    this.owner = owner;
    this.id = id;
  }

  /** Makes the bank and its operator as the schema's owner. */
  static FreshTenant make(Connection owner, int id) throws SQLException {
    owner.setAutoCommit(false);
    FreshTenant tenant = new FreshTenant(owner, id);
    tenant.enter();
    tenant.execute(
        "insert into shared.tenant (id, code, name, base_currency, time_zone) values (%d, 'bench%d',"
                .formatted(id, id)
            + " 'Bench', 'EUR', 'UTC') on conflict do nothing");
    tenant.execute(
        "insert into security.user_account (tenant, username, display_name, password_hash,"
            + " must_change_password) select %d, '%s', 'Bench', password_hash, false from"
                .formatted(id, tenant.operator())
            + " security.user_account where username = 'operator' on conflict do nothing");
    tenant.execute(
        "insert into security.user_role (user_id, role, tenant) select id, 'operator', tenant from"
            + " security.user_account where username = '%s' on conflict do nothing"
                .formatted(tenant.operator()));
    owner.commit();
    return tenant;
  }

  String operator() {
    return "bench.operator" + id;
  }

  /** Whether nothing is left to do in the background, and another's time can be taken. */
  boolean isAtRest() {
    try {
      enter();
      try (var statement = owner.createStatement();
          var row = statement.executeQuery(AT_REST)) {
        return row.next() && row.getBoolean(1);
      } finally {
        owner.rollback();
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The product's matched pairs by the files' own ids, in order. */
  List<String> pairs() throws SQLException {
    enter();
    execute("set local enable_nestloop = off");
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(PAIRS)) {
      List<String> pairs = new ArrayList<>();
      while (rows.next()) {
        pairs.add(rows.getString(1));
      }
      return pairs;
    } finally {
      owner.rollback();
    }
  }

  /**
   * Takes the round's rows away and tidies up behind them, so that the next one meets tables of the
   * same size and nobody else at work.
   */
  void empty() throws SQLException {
    enter();
    for (String table : EMPTIED) {
      execute("delete from " + table);
    }
    owner.commit();
    owner.setAutoCommit(true);
    for (String table : EMPTIED) {
      execute("vacuum " + table);
    }
    owner.setAutoCommit(false);
  }

  private void enter() throws SQLException {
    execute("select set_config('kontor.tenant', '%d', true)".formatted(id));
  }

  private void execute(String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
