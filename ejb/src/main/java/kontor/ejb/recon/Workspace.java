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
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.domain.shared.Total;
import kontor.ejb.shared.Keyset;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * What a specialist works on: open lines side by side, suggestions as pairs, matches, sums. Lists
 * are paged by the last item seen, so that a page costs the same at the end as at the beginning.
 */
@Stateless
@Tenanted
public class Workspace {

  private static final List<String> HOLDING = List.of("MATCHED", "CONFIRMED");
  private static final List<String> WAITING = List.of("SUGGESTED");

  @Inject private Sql sql;
  @Inject private OpenSides sides;
  @Inject private OpenPages openPages;
  @Inject private MatchPages matchPages;
  @Inject private MatchTotals totals;
  @Inject private Lister lister;

  /**
   * Lines of a side that are not matched, suggested ones included, since they can be matched
   * otherwise.
   *
   * @param side 1 or 2
   */
  @RolesAllowed(Permission.RECON_READ)
  public Slice<LineView> open(
      String code,
      int side,
      OpenFilter filter,
      OpenSort sort,
      boolean descending,
      Place place,
      int size) {
    return openPages.page(
        sides.of(code, side), filter, new Keyset(sort, "o.line_id", descending, place, size));
  }

  /** Suggestions that wait, the most confident first. */
  @RolesAllowed(Permission.RECON_READ)
  public Slice<MatchView> suggestions(String code, Place place, int size) {
    long id = id(code);
    Keyset keyset = new Keyset(MatchedSort.CONFIDENCE, "m.id", true, place, size);
    return matchPages.page(new MatchPages.Scope(id, WAITING), keyset, totals.waiting(id));
  }

  /** Matches that hold. */
  @RolesAllowed(Permission.RECON_READ)
  public Slice<MatchView> matched(
      String code,
      MatchedFilter filter,
      MatchedSort sort,
      boolean descending,
      Place place,
      int size) {
    long id = id(code);
    MatchPages.Scope scope = new MatchPages.Scope(id, HOLDING);
    Keyset keyset = new Keyset(sort, "m.id", descending, place, size);
    return filter.isNarrow()
        ? matchPages.page(scope, filter, keyset)
        : matchPages.page(scope, keyset, totals.holding(id));
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

  /** Sums of the open lines, by side and currency, of as many as are listed. */
  @RolesAllowed(Permission.RECON_READ)
  public List<SideSum> sums(String code) {
    return sql.list(
        row -> {
          String currency = row.getString(2);
          BigDecimal amount = AmountText.scaled(row.getBigDecimal(4), currency);
          return new SideSum(row.getInt(1), currency, row.getLong(3), amount);
        },
        "select s.position, t.currency, t.lines, t.amount from recon.open_total t"
            + " join recon.side s on s.source_id = t.source_id"
            + " where s.reconciliation_id = ? and t.lines > 0 order by 1, 2",
        id(code));
  }

  /** How much there is of each. */
  @RolesAllowed(Permission.RECON_READ)
  public WorkspaceCounts counts(String code) {
    long id = id(code);
    List<OpenSide> both = sides.of(code);
    return new WorkspaceCounts(
        both.stream().map(OpenSide::total).reduce(Total::plus).orElseThrow(),
        totals.waiting(id),
        totals.holding(id));
  }

  /**
   * Whether large files of the sides wait to be listed, so that their lines are found slowly and
   * are missing in sums; if so, this is begun.
   */
  @RolesAllowed(Permission.RECON_READ)
  public boolean isBeingListed(String code) {
    boolean unlisted = !sides.of(code).stream().allMatch(OpenSide::listed);
    if (unlisted) {
      lister.listSoon(id(code));
    }
    return unlisted;
  }

  /** The rules whose matches may be looked for. */
  @RolesAllowed(Permission.RECON_READ)
  public List<String> rules(String code) {
    return sql.list(
        row -> row.getString(1),
        "select distinct p.name from recon.run_phase p join recon.run r on r.id = p.run_id"
            + " where r.reconciliation_id = ? and p.matches > 0 order by 1",
        id(code));
  }

  private long id(String code) {
    return sql.first(
            row -> row.getLong(1), "select id from recon.reconciliation where code = ?", code)
        .orElseThrow(() -> DomainException.notFound("reconciliation", code));
  }
}
