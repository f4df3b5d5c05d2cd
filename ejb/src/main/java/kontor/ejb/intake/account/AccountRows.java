package kontor.ejb.intake.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kontor.domain.intake.SourceKind;
import kontor.domain.shared.Page;
import kontor.ejb.shared.Sql;

/**
 * Accounts as rows. The index of chains is walked from one account to the next, so that a page
 * costs as much as it shows, however many statements there are.
 */
@ApplicationScoped
class AccountRows {

  private static final int MOST_COUNTED = 10_000;
  private static final int MOST_CHAINS = 100;

  private static final String NEXT =
      """
      select s.account, s.currency, s.kind from intake.statement s
      where s.account is not null and s.currency is not null
        and (s.account, s.currency, s.kind) > (%s) order by s.account, s.currency, s.kind limit 1\
      """;

  private static final String OF_A =
      " and s.account = a.account and s.currency = a.currency and s.kind = a.kind";

  /** Accounts behind one, whose name has a text in it, and of which a statement counts. */
  private static final String WALK =
      """
      with recursive account as (
        (%s) union all select n.* from account a cross join lateral (%s) n),
      page as (select a.account, a.currency, a.kind from account a
        where (?::text is null or position(upper(?) in upper(a.account)) > 0)
          and exists (select%s) limit ? offset ?)
      """
          .formatted(
              NEXT.formatted("?, ?, ?"),
              NEXT.formatted("a.account, a.currency, a.kind"),
              ChainSql.COUNTS + OF_A);

  private static final String TELL =
      """
      select a.account, a.currency, a.kind, latest.last_day, balance.closing, looked.*
      from page a
      cross join lateral (select s.last_day%1$s%4$s order by s.last_day desc limit 1) latest
      left join lateral (select s.closing%1$s%2$s%4$s
        order by s.last_day desc, s.file_id desc, s.position desc limit 1) balance on true
      cross join lateral (select count(*) filter (where %3$s) as gaps,
        count(*) filter (where s.finding = 'OVERLAP') as overlaps,
        count(*) filter (where s.held) as held%1$s%4$s
        and s.superseded_by_file is null
        and (s.held or s.follows = false or s.finding = 'OVERLAP')) looked
      order by a.account, a.currency, a.kind
      """
          .formatted(ChainSql.COUNTS, ChainSql.MEMBER, ChainSql.AFTER_GAP, OF_A);

  @Inject private Sql sql;

  List<AccountView> behind(String containing, ChainKey behind, int most, long offset) {
    return sql.list(
        AccountRows::view,
        WALK + TELL,
        behind == null ? "" : behind.account(),
        behind == null ? "" : behind.currency(),
        behind == null ? "" : behind.kind().name(),
        containing,
        containing,
        most,
        offset);
  }

  Optional<AccountView> find(ChainKey key) {
    return sql.first(
        AccountRows::view,
        "with page as (select ?::text as account, ?::text as currency, ?::text as kind) " + TELL,
        key.account(),
        key.currency(),
        key.kind().name());
  }

  /** The chains of an account by its name. */
  List<ChainKey> keys(String account) {
    return sql.list(
        AccountRows::key,
        "select distinct s.account, s.currency, s.kind%s and s.account = ? order by 2, 3 limit %d"
            .formatted(ChainSql.COUNTS, MOST_CHAINS),
        account);
  }

  /** A page with how many accounts there are; an estimate where they are very many. */
  Page<AccountView> withTotal(List<AccountView> found, String containing) {
    long total =
        sql.first(
                row -> row.getLong(1),
                WALK + "select count(*) from page",
                "",
                "",
                "",
                containing,
                containing,
                MOST_COUNTED,
                0L)
            .orElse(0L);
    return new Page<>(found, total, total == MOST_COUNTED);
  }

  private static ChainKey key(ResultSet row) throws SQLException {
    return new ChainKey(
        row.getString("account"),
        row.getString("currency"),
        SourceKind.valueOf(row.getString("kind")));
  }

  private static AccountView view(ResultSet row) throws SQLException {
    return new AccountView(
        key(row),
        row.getObject("last_day", LocalDate.class),
        row.getBigDecimal("closing"),
        row.getLong("gaps"),
        row.getLong("overlaps"),
        row.getLong("held"));
  }
}
