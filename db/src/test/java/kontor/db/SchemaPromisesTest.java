package kontor.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the schema itself promises, held against a real PostgreSQL as the roles of the product. */
class SchemaPromisesTest {

  private static final String TENANT_TABLES =
      "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where c.relkind in ('r', 'p') and not c.relispartition and exists (select from"
          + " pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant' and not"
          + " a.attisdropped) order by 1";

  private static final String LINE =
      "insert into intake.incoming_line (id, source_id, file_id, line, booking_date, amount,"
          + " currency, external_id, occurrence, content_digest) values (%d, 1, 1, 2, '%s', 12.34,"
          + " 'EUR', 'x', 1, gen_random_uuid())";

  private Connection app;
  private Connection owner;

  @BeforeEach
  void open() throws SQLException {
    app = TestDatabase.migrated().asApp();
    owner = TestDatabase.migrated().asOwner();
    app.setAutoCommit(false);
    owner.setAutoCommit(false);
  }

  @AfterEach
  void rollBack() throws SQLException {
    app.rollback();
    owner.rollback();
    app.close();
    owner.close();
  }

  @Test
  void should_force_row_level_security_on_every_tenant_table() throws SQLException {
    List<String> unguarded =
        column(
            owner,
            "select t from (%s) as tables (t) join pg_class c on c.oid = t::regclass where not"
                    .formatted(TENANT_TABLES)
                + " c.relrowsecurity or not c.relforcerowsecurity or not exists (select from"
                + " pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_isolation')");
    assertThat(unguarded).isEmpty();
    assertThat(column(owner, TENANT_TABLES)).hasSizeGreaterThan(15);
  }

  @Test
  void should_show_no_row_of_any_tenant_table_without_a_tenant() throws SQLException {
    plantOneRowOfEach(1);
    workFor(null);
    for (String table : column(app, TENANT_TABLES)) {
      assertThat(column(app, "select count(*) from " + table)).as(table).containsExactly("0");
    }
  }

  @Test
  void should_show_a_tenant_nothing_of_another() throws SQLException {
    plantOneRowOfEach(1);
    workFor(2);
    for (String table : column(app, TENANT_TABLES)) {
      assertThat(column(app, "select count(*) from " + table + " where tenant <> 2"))
          .as(table)
          .containsExactly("0");
    }
    assertThat(column(app, "select id from shared.tenant where id <> 2")).isEmpty();
  }

  @Test
  void should_refuse_a_row_written_for_another_tenant() throws SQLException {
    workFor(1);
    assertThatThrownBy(() ->
            execute(
                app,
                "insert into recon.match (tenant, reconciliation_id, rule, status, confidence)"
                    + " values (2, 1, 'same', 'MATCHED', 100)"))
        .hasMessageContaining("row-level security");
  }

  @Test
  void should_take_lines_in_for_the_tenant_of_the_transaction_alone() throws SQLException {
    workFor(1);
    execute(app, LINE.formatted(901, "2026-07-01"));
    assertThat(column(app, "select tenant from intake.statement_line where id = 901"))
        .containsExactly("1");
    assertDenied("insert into intake.incoming_line (tenant, id) values (2, 902)");
    assertDenied("select count(*) from intake.incoming_line");
    assertDenied("delete from intake.incoming_line");
    assertDenied("insert into intake.statement_line (tenant, id) values (1, 903)");
    workFor(null);
    assertThatThrownBy(() -> execute(app, LINE.formatted(904, "2026-07-01")))
        .hasMessageContaining("\"tenant\"");
  }

  @Test
  void should_grant_nothing_on_partitions() throws SQLException {
    assertThat(
            column(
                owner,
                "select c.relname from pg_class c where c.relispartition and c.relkind = 'r' and"
                    + " has_table_privilege('%s', c.oid, 'select, insert, update, delete')"
                        .formatted(TestDatabase.migrated().database().app().name())))
        .isEmpty();
  }

  @Test
  void should_refuse_to_change_or_delete_a_statement_line() throws SQLException {
    assertDenied("update intake.statement_line set amount = 0");
    assertDenied("delete from intake.statement_line");
    assertDenied("truncate intake.statement_line");
  }

  @Test
  void should_refuse_to_change_the_audit_trail_to_the_portal() throws SQLException {
    assertDenied("update audit.entry set username = 'x'");
    assertDenied("delete from audit.entry");
    assertDenied("truncate audit.entry");
  }

  @Test
  void should_refuse_to_change_the_audit_trail_even_to_its_owner() throws SQLException {
    execute(owner, "select set_config('kontor.tenant', '1', true)");
    execute(
        owner,
        "insert into audit.entry (tenant, username, action, outcome) values (1, 'a', 'A', 'DONE')");
    for (String change :
        List.of(
            "update audit.entry set reason = 'x'",
            "delete from audit.entry",
            "truncate audit.entry")) {
      execute(owner, "savepoint before_change");
      assertThatThrownBy(() -> execute(owner, change)).hasMessageContaining("append-only");
      execute(owner, "rollback to savepoint before_change");
    }
  }

  @Test
  void should_only_take_sign_in_attempts_and_never_show_them() throws SQLException {
    execute(
        app,
        "insert into security.sign_in_attempt (username, address, outcome) values ('nobody',"
            + " '127.0.0.1', 'WRONG')");
    assertThat(
            column(
                app,
                "select by_username from security.wrong_attempts('nobody', '127.0.0.1', now() -"
                    + " interval '1 day')"))
        .containsExactly("1");
    assertDenied("select * from security.sign_in_attempt");
    assertDenied("delete from security.sign_in_attempt");
  }

  @Test
  void should_find_a_sign_in_before_any_tenant_is_known() throws SQLException {
    plantOneRowOfEach(1);
    workFor(null);
    assertThat(column(app, "select tenant from security.find_sign_in('operator.1')"))
        .containsExactly("1");
    assertThat(column(app, "select tenant from security.find_sign_in('nobody')")).isEmpty();
  }

  @Test
  void should_run_few_functions_with_the_owners_rights_and_none_for_everybody()
      throws SQLException {
    assertThat(
            column(
                owner,
                "select p.oid::regproc::text from pg_proc p join pg_namespace n on n.oid ="
                    + " p.pronamespace where p.prosecdef and n.nspname not in ('pg_catalog',"
                    + " 'information_schema') order by 1"))
        .containsExactly(
            "intake.forget_unaccepted_lines",
            "intake.lines_outside_months",
            "intake.make_months",
            "intake.refresh_line_statistics",
            "recon.refresh_break_statistics",
            "recon.refresh_match_statistics",
            "security.find_sign_in",
            "security.find_token",
            "security.wrong_attempts",
            "shared.tenant_ids");
    assertThat(
            column(
                owner,
                "select p.oid::regproc::text from pg_proc p join pg_namespace n on n.oid ="
                    + " p.pronamespace where p.prosecdef and n.nspname not in ('pg_catalog',"
                    + " 'information_schema') and exists (select from aclexplode(p.proacl) a where"
                    + " a.grantee = 0)"))
        .isEmpty();
  }

  @Test
  void should_refuse_a_second_live_match_of_a_line() throws SQLException {
    workFor(1);
    String member =
        "insert into recon.matched_line (line_id, tenant, match_id, side, booking_date) values (77,"
            + " 1, %d, 1, '2026-07-01')";
    execute(app, member.formatted(1));
    assertThatThrownBy(() -> execute(app, member.formatted(2)))
        .hasMessageContaining("matched_line_pk");
  }

  @Test
  void should_keep_a_line_outside_the_months_and_move_it_when_its_month_is_made()
      throws SQLException {
    workFor(1);
    execute(app, LINE.formatted(901, "2041-05-06"));
    execute(
        app,
        "insert into recon.matched_line (line_id, tenant, match_id, side, booking_date) values"
            + " (901, 1, 5, 1, '2041-05-06')");
    assertThat(partitionOf(901)).isEqualTo("intake.statement_line_default");
    execute(app, "select intake.make_months('2041-05-01', 1)");
    assertThat(partitionOf(901)).isEqualTo("intake.statement_line_2041_05");
    assertThat(column(app, "select match_id from recon.matched_line where line_id = 901"))
        .containsExactly("5");
  }

  @Test
  void should_refuse_a_rule_set_activated_by_its_maker() throws SQLException {
    plantOneRowOfEach(1);
    workFor(1);
    assertThatThrownBy(() ->
            execute(
                app,
                "insert into recon.rule_set (tenant, reconciliation_id, number, status, rules,"
                    + " made_by, activated_by, activated_at) select 1, max(id), 2, 'RETIRED',"
                    + " '[]', 8, 8, now() from recon.reconciliation"))
        .hasMessageContaining("rule_set_maker_is_not_checker");
  }

  @Test
  void should_refuse_a_second_running_job_in_a_lane() throws SQLException {
    workFor(1);
    String run =
        "insert into jobs.job_run (tenant, job, lane, status) values (1, 'reconcile', 'recon-1',"
            + " 'RUNNING')";
    execute(app, run);
    assertThatThrownBy(() -> execute(app, run))
        .hasMessageContaining("job_run_one_running_per_lane");
  }

  private void plantOneRowOfEach(int tenant) throws SQLException {
    workFor(tenant);
    execute(
        app,
        "insert into shared.tenant (id, code, name, base_currency, time_zone) values (%d, 't%d',"
                .formatted(tenant, tenant)
            + " 'T', 'EUR', 'UTC')");
    execute(
        app,
        "insert into security.user_account (tenant, username, display_name, password_hash) values"
            + " (%d, 'operator.%d', 'Operator', 'x')".formatted(tenant, tenant));
    execute(
        app,
        "insert into audit.entry (tenant, username, action, outcome) values (%d, 'a', 'A', 'DONE')"
            .formatted(tenant));
    execute(
        app,
        "insert into intake.source (tenant, code, current_version) values (%d, 's', 1)"
            .formatted(tenant));
    execute(
        app,
        "insert into recon.reconciliation (tenant, code, name) values (%d, 'r', 'R')"
            .formatted(tenant));
    execute(app, LINE.formatted(500 + tenant, "2026-07-01"));
  }

  private String partitionOf(long line) throws SQLException {
    return column(app, "select tableoid::regclass from intake.statement_line where id = " + line)
        .getFirst();
  }

  private void workFor(Integer tenant) throws SQLException {
    execute(
        app,
        "select set_config('kontor.tenant', '%s', true)"
            .formatted(tenant == null ? "" : tenant.toString()));
  }

  private void assertDenied(String command) throws SQLException {
    execute(app, "savepoint before_denial");
    assertThatThrownBy(() -> execute(app, command)).hasMessageContaining("permission denied");
    execute(app, "rollback to savepoint before_denial");
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static List<String> column(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
