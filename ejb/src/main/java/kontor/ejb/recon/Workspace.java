package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.LinesInUse;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * What a specialist works on: open lines side by side, suggestions as pairs, matches, sums. Lists
 * are paged by the last item seen, so that a page costs the same at the end as at the beginning.
 */
@Stateless
@Tenanted
public class Workspace {

  private static final String OPEN =
      " from intake.statement_line l join intake.file f on f.id = l.file_id"
          + " join recon.side s on s.source_id = l.source_id"
          + " join intake.source c on c.id = l.source_id"
          + " where s.reconciliation_id = ? and"
          + LinesInUse.condition("f")
          + " and not exists (select from recon.matched_line m where m.line_id = l.id)";

  @Inject private Sql sql;
  @Inject private MatchReader reader;

  /**
   * Lines of a side that are not matched, suggested ones included, since they can be matched
   * otherwise.
   *
   * @param side 1 or 2
   * @param after the last line of the page before, or null for the first page
   */
  @RolesAllowed(Permission.RECON_READ)
  public List<LineView> open(
      String code,
      int side,
      OpenFilter filter,
      OpenSort sort,
      boolean descending,
      LineView after,
      int limit) {
    Query query = Query.of("select " + LineView.COLUMNS + OPEN, id(code));
    query.add(" and s.position = ?", side);
    filter.narrow(query);
    if (after != null) {
      query.add(
          " and (%s, l.id) %s (?, ?)".formatted(sort.expression(), descending ? "<" : ">"),
          sort.of(after),
          after.id());
    }
    String direction = descending ? " desc" : "";
    query.add(
        " order by %1$s%2$s, l.id%2$s limit ?".formatted(sort.expression(), direction), limit);
    return sql.list(LineView::read, query.text(), query.parameters());
  }

  /** Suggestions that wait, the most confident first; {@code page} from 0. */
  @RolesAllowed(Permission.RECON_READ)
  public List<MatchView> suggestions(String code, int page, int size) {
    return reader.list(
        "where m.reconciliation_id = ? and m.status = 'SUGGESTED'"
            + " order by m.confidence desc, m.id limit ? offset ?",
        id(code),
        size,
        (long) page * size);
  }

  /**
   * Matches that hold, the newest first.
   *
   * @param before the last match of the page before, or null for the first page
   */
  @RolesAllowed(Permission.RECON_READ)
  public List<MatchView> matched(String code, Long before, int limit) {
    return reader.list(
        "where m.reconciliation_id = ? and m.status in ('MATCHED', 'CONFIRMED')"
            + " and m.id < ? order by m.id desc limit ?",
        id(code),
        before == null ? Long.MAX_VALUE : before,
        limit);
  }

  /** How confident the best suggestion is for each of the lines that have one, in per cent. */
  @RolesAllowed(Permission.RECON_READ)
  public Map<Long, Integer> confidences(List<Long> lines) {
    return sql
        .list(
            row -> Map.entry(row.getLong(1), row.getInt(2)),
            "select s.line_id, max(m.confidence) from recon.suggested_line s"
                + " join recon.match m on m.id = s.match_id"
                + " where s.line_id = any (?::bigint[]) group by s.line_id",
            MatchReader.arrayOf(lines))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Sums of the open lines, by side and currency. */
  @RolesAllowed(Permission.RECON_READ)
  public List<SideSum> sums(String code) {
    return sql.list(
        row -> {
          String currency = row.getString(2);
          BigDecimal amount = AmountText.scaled(row.getBigDecimal(4), currency);
          return new SideSum(row.getInt(1), currency, row.getLong(3), amount);
        },
        "select s.position, l.currency, count(*), sum(l.amount)"
            + OPEN
            + " group by 1, 2 order by 1, 2",
        id(code));
  }

  /** How much there is of each. */
  @RolesAllowed(Permission.RECON_READ)
  public WorkspaceCounts counts(String code) {
    long id = id(code);
    long open = sql.first(row -> row.getLong(1), "select count(*)" + OPEN, id).orElseThrow();
    return sql.first(
            row -> new WorkspaceCounts(open, row.getLong(1), row.getLong(2)),
            "select count(*) filter (where status = 'SUGGESTED'), count(*) filter (where status <>"
                + " 'SUGGESTED') from recon.match where reconciliation_id = ? and status in"
                + " ('SUGGESTED', 'MATCHED', 'CONFIRMED')",
            id)
        .orElseThrow();
  }

  private long id(String code) {
    return sql.first(
            row -> row.getLong(1), "select id from recon.reconciliation where code = ?", code)
        .orElseThrow(() -> DomainException.notFound("reconciliation", code));
  }
}
