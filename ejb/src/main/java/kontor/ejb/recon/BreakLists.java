package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.domain.shared.Total;
import kontor.ejb.recon.BreakReader.At;
import kontor.ejb.recon.export.TableWriter;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Keyset;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.SqlFaultException;
import kontor.ejb.shared.Tenanted;

/**
 * The worklist over all reconciliations of a bank. A break whose line waits with a suggestion is
 * left out until the suggestion is decided. Pages are walked in an index's order, and counted up to
 * 10,000.
 */
@Stateless
@Tenanted
public class BreakLists {

  private static final int COUNTED = 10_000;

  private static final String JOINED =
      """
       join intake.statement_line l on l.id = b.line_id and l.booking_date = b.booking_date
       join recon.reconciliation r on r.id = b.reconciliation_id
       join recon.side s on s.reconciliation_id = r.id and s.position = b.side
       join intake.source c on c.id = b.source_id
      """;

  @Inject private Sql sql;
  @Inject private Cursor cursor;
  @Inject private BreakReader reader;
  @Inject private BreakPolicies policies;

  /**
   * A part of the worklist.
   *
   * @param place where it begins
   * @param skipped how many breaks behind the place it leaves out
   */
  @RolesAllowed(Permission.RECON_READ)
  public Slice<BreakView> page(
      BreakFilter filter, BreakSort sort, boolean descending, Place place, long skipped, int size) {
    At now = reader.now();
    Keyset keyset = new Keyset(sort, "b.id", descending, place, size);
    Query keys = fitting(filter, "b.*", now);
    keys.add(keyset.condition(), keyset.parameters())
        .add(keyset.ordered() + " limit ? offset ?", size + 1, skipped);
    Query query =
        Query.of("select " + BreakReader.COLUMNS + ", " + keyset.columns() + " from (")
            .add(keys)
            .add(") b" + JOINED)
            .add(keyset.limited());
    try {
      return keyset.slice(
          sql.list(row -> Keyset.row(now::read, row), query.text(), query.parameters()),
          total(filter, now));
    } catch (SqlFaultException fault) {
      throw Keyset.refused(fault);
    }
  }

  private Query fitting(BreakFilter filter, String columns, At now) {
    Query query = Query.of("select %s from recon.break b where true".formatted(columns));
    filter.narrow(query, Acting.required().userId(), policies.queuesOfOthers(), now);
    return query;
  }

  private Total total(BreakFilter filter, At now) {
    Query query =
        Query.of("select count(*) from (")
            .add(fitting(filter, "", now))
            .add(" limit ?) b", COUNTED + 1);
    long found = sql.first(row -> row.getLong(1), query.text(), query.parameters()).orElseThrow();
    return Total.counted(found, COUNTED);
  }

  /** How many breaks stand on each desk. */
  @RolesAllowed(Permission.RECON_READ)
  public Map<BreakDesk, Total> counts() {
    At now = reader.now();
    Map<BreakDesk, Total> counts = new EnumMap<>(BreakDesk.class);
    for (BreakDesk desk : BreakDesk.values()) {
      counts.put(desk, total(BreakFilter.of(desk), now));
    }
    return counts;
  }

  /** A break of any state. */
  @RolesAllowed(Permission.RECON_READ)
  public BreakView get(long id) {
    At now = reader.now();
    return sql.first(
            now::read,
            "select " + BreakReader.COLUMNS + " from recon.break b" + JOINED + " where b.id = ?",
            id)
        .orElseThrow(() -> DomainException.notFound("break", id));
  }

  /** All that fit, by when they are due. */
  @RolesAllowed(Permission.RECON_READ)
  public void write(BreakFilter filter, TableWriter table) {
    At now = reader.now();
    Query query =
        Query.of("select " + BreakReader.COLUMNS + " from (")
            .add(fitting(filter, "b.*", now))
            .add(") b" + JOINED + " order by b.due_at, b.id");
    cursor.write(table, row -> now.read(row).worklistCells(), query.text(), query.parameters());
  }

  /** The names of the queues there are, and of those breaks stand in. */
  @RolesAllowed(Permission.RECON_READ)
  public List<String> queues() {
    return sql.list(
        row -> row.getString(1),
        "select name from recon.break_queue union select queue from recon.break_policy"
            + " union select ? where not exists (select from recon.break_policy) order by 1",
        policies.policy().queue());
  }
}
