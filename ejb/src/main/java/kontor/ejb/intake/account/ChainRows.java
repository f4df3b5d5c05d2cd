package kontor.ejb.intake.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kontor.domain.intake.StatementFinding;
import kontor.domain.intake.StatementGap;
import kontor.domain.shared.Page;
import kontor.ejb.shared.Sql;

/** The statements of a chain as rows, found by their place; each with the gap before it. */
@ApplicationScoped
class ChainRows {

  private static final String OLDEST_FIRST = " order by s.last_day, s.file_id, s.position";
  private static final String LATEST_FIRST =
      " order by s.last_day desc, s.file_id desc, s.position desc";
  private static final String PLACE = "(s.last_day, s.file_id, s.position)";

  private static final String CHOSEN =
      """
      with chosen as (select s.account, s.currency, s.kind, s.file_id, s.position, f.name, s.number,
        s.first_day, s.last_day, s.opening, s.credits, s.debits, s.closing, s.difference, s.lines,
        s.finding, s.held, s.superseded_by_file, %s as after_gap\
      """
          .formatted(ChainSql.AFTER_GAP);

  private static final String TOLD =
      """
      )
      select c.*, b.last_day as day_before, b.closing as closing_before
      from chosen c left join lateral (
        select s.last_day, s.closing%s%s
          and s.account = c.account and s.currency = c.currency and s.kind = c.kind
          and (s.last_day, s.file_id, s.position) < (c.last_day, c.file_id, c.position)
        order by s.last_day desc, s.file_id desc, s.position desc limit 1) b on c.after_gap
      order by c.last_day desc, c.file_id desc, c.position desc
      """
          .formatted(ChainSql.COUNTS, ChainSql.MEMBER);

  @Inject private Sql sql;

  ChainPage older(ChainKey key, ChainFilter filter, ChainPlace than, int most) {
    Narrowed of = new Narrowed(key, filter);
    if (than != null) {
      of.and(" and " + PLACE + " < (?, ?, ?)", than.lastDay(), than.file(), than.position());
    }
    List<ChainedView> found = list(of, LATEST_FIRST + " limit ?", most + 1);
    boolean more = found.size() > most;
    return new ChainPage(more ? found.subList(0, most) : found, than != null, more);
  }

  ChainPage newer(ChainKey key, ChainFilter filter, ChainPlace than, int most) {
    Narrowed of = new Narrowed(key, filter);
    of.and(" and " + PLACE + " > (?, ?, ?)", than.lastDay(), than.file(), than.position());
    List<ChainedView> found = list(of, OLDEST_FIRST + " limit ?", most + 1);
    boolean more = found.size() > most;
    return new ChainPage(more ? found.subList(1, found.size()) : found, more, true);
  }

  Page<ChainedView> page(ChainKey key, ChainFilter filter, int page, int size) {
    Narrowed of = new Narrowed(key, filter);
    long total =
        sql.first(row -> row.getLong(1), "select count(*)" + of.text(), of.parameters()).orElse(0L);
    return Page.of(list(of, LATEST_FIRST + " limit ? offset ?", size, (long) page * size), total);
  }

  private List<ChainedView> list(Narrowed of, String order, Object... bounds) {
    List<Object> parameters = new ArrayList<>(List.of(of.parameters()));
    parameters.addAll(List.of(bounds));
    return sql.list(ChainRows::view, CHOSEN + of.text() + order + TOLD, parameters.toArray());
  }

  /** Of each day the balance behind its last statement; of the latest days, where they are many. */
  List<BalancePoint> balances(ChainKey key, ChainFilter filter, int most) {
    Narrowed of = new Narrowed(key, new ChainFilter(filter.from(), filter.to(), false));
    of.and(ChainSql.MEMBER + " and not s.held");
    List<Object> parameters = new ArrayList<>(List.of(of.parameters()));
    parameters.add(most);
    return sql.list(
        row -> new BalancePoint(row.getObject(1, LocalDate.class), row.getBigDecimal(2)),
        """
        select * from (select distinct on (s.last_day) s.last_day, s.closing%s
          order by s.last_day desc, s.file_id desc, s.position desc limit ?) p order by 1
        """
            .formatted(of.text()),
        parameters.toArray());
  }

  private static ChainedView view(ResultSet row) throws SQLException {
    String finding = row.getString("finding");
    return new ChainedView(
        new ChainPlace(
            row.getObject("last_day", LocalDate.class),
            row.getLong("file_id"),
            row.getInt("position")),
        row.getString("name"),
        row.getString("number"),
        row.getObject("first_day", LocalDate.class),
        row.getBigDecimal("opening"),
        row.getBigDecimal("credits"),
        row.getBigDecimal("debits"),
        row.getBigDecimal("closing"),
        row.getBigDecimal("difference"),
        row.getInt("lines"),
        finding == null ? null : StatementFinding.valueOf(finding),
        row.getBoolean("held"),
        row.getObject("superseded_by_file", Long.class),
        gap(row));
  }

  private static StatementGap gap(ResultSet row) throws SQLException {
    BigDecimal closing = row.getBigDecimal("closing_before");
    return closing == null
        ? null
        : StatementGap.between(
            row.getObject("day_before", LocalDate.class),
            closing,
            row.getObject("first_day", LocalDate.class),
            row.getBigDecimal("opening"));
  }
}
