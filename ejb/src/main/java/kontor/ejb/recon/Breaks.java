package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.domain.shared.Total;
import kontor.ejb.recon.BreakReader.At;
import kontor.ejb.recon.export.TableWriter;
import kontor.ejb.shared.Keyset;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * The breaks of one reconciliation: the lines of the latest completed run's files and period that
 * are open and not suggested, each with the work on it. Which lines they are stands in the lines;
 * what is known of each break is made behind the run.
 */
@Stateless
@Tenanted
public class Breaks {

  private static final int COUNTED = 10_000;
  private static final OpenSort BY_DATE = OpenSort.BOOKING_DATE;

  /** The break that waits for the line {@code l} in {@code r}, or that a person resolved. */
  private static final String BREAK =
      " left join lateral (select * from recon.break b where b.line_id = l.id"
          + " and b.reconciliation_id = r.id and (b.state <> 'RESOLVED'"
          + " or b.resolved_by is not null) order by b.id desc limit 1) b on true";

  @Inject private Sql sql;
  @Inject private Cursor cursor;
  @Inject private BreakReader reader;

  /**
   * A part of a reconciliation's breaks, by booking date.
   *
   * @param place where it begins
   * @param skipped how many breaks behind the place it leaves out
   */
  @RolesAllowed(Permission.RECON_READ)
  public Slice<BreakView> page(String code, Place place, long skipped, int size) {
    return latest(code)
        .map(run -> page(run, new Keyset(BY_DATE, "o.line_id", false, place, size), skipped))
        .orElse(Slice.empty());
  }

  private Slice<BreakView> page(RunScope run, Keyset keyset, long skipped) {
    Query keys = isListed(run) ? listed(run, keyset, skipped) : sought(run, keyset, skipped);
    Query query =
        Query.of("select " + BreakReader.COLUMNS + ", " + keyset.columns() + " from (")
            .add(keys)
            .add(
                ") o join intake.statement_line l on l.id = o.line_id"
                    + " and l.booking_date = o.booking_date"
                    + " join recon.reconciliation r on r.id = ?"
                    + " join recon.side s on s.reconciliation_id = r.id"
                    + " and s.source_id = l.source_id"
                    + " join intake.source c on c.id = s.source_id"
                    + BREAK,
                run.reconciliationId())
            .add(keyset.limited());
    At now = reader.now();
    return keyset.slice(
        sql.list(row -> Keyset.row(now::read, row), query.text(), query.parameters()), total(run));
  }

  private boolean isListed(RunScope run) {
    return sql.first(
            row -> row.getBoolean(1),
            "select not exists (select from recon.run_file f join intake.file x on x.id = f.file_id"
                + " and x.status in ('ACCEPTED', 'PARTIAL') left join recon.file_listing g"
                + " on g.file_id = f.file_id and g.complete where f.run_id = ?"
                + " and g.file_id is null)",
            run.runId())
        .orElseThrow();
  }

  /** Off the list of open lines, side by side, since each has its order by itself. */
  private static Query listed(RunScope run, Keyset keyset, long skipped) {
    Query query = Query.of("select o.* from (");
    for (int side = 1; side <= 2; side++) {
      query
          .add(side == 1 ? "(" : " union all (")
          .add(ofSide(run, side))
          .add(keyset.condition(), keyset.parameters())
          .add(keyset.ordered() + " limit ?)", skipped + keyset.size() + 1);
    }
    return query.add(") o" + keyset.ordered() + " limit ? offset ?", keyset.size() + 1, skipped);
  }

  private static Query ofSide(RunScope run, int side) {
    Query query =
        Query.of(
            "select o.line_id, o.booking_date from recon.open_line o where o.source_id ="
                + " (select source_id from recon.side where reconciliation_id = ? and position"
                + " = ?) and o.file_id in (select file_id from recon.run_file where run_id = ?)"
                + " and not exists (select from recon.suggested_line g"
                + " where g.line_id = o.line_id)",
            run.reconciliationId(),
            side,
            run.runId());
    if (run.from() != null) {
      query.add(" and o.booking_date >= ?", run.from());
    }
    if (run.to() != null) {
      query.add(" and o.booking_date < ?", run.to());
    }
    return query;
  }

  /** Where the lines stand, for as long as a large file of the run waits to be listed. */
  private static Query sought(RunScope run, Keyset keyset, long skipped) {
    return Query.of("select o.* from (")
        .add(breaks(run, "select l.id as line_id, l.booking_date"))
        .add(") o where true")
        .add(keyset.condition(), keyset.parameters())
        .add(keyset.ordered() + " limit ? offset ?", keyset.size() + 1, skipped);
  }

  /** Counted as long as they are few, else what the run found. */
  private Total total(RunScope run) {
    Query few = Query.of("select count(*) from (");
    few.add(ofSide(run, 1)).add(" union all ").add(ofSide(run, 2)).add(" limit ?) o", COUNTED + 1);
    long found = isListed(run) ? one(few) : COUNTED + 1;
    return found <= COUNTED
        ? Total.exact(found)
        : Total.about(one(Query.of("select breaks from recon.run where id = ?", run.runId())));
  }

  private long one(Query query) {
    return sql.first(row -> row.getLong(1), query.text(), query.parameters()).orElseThrow();
  }

  /** The whole table. */
  @RolesAllowed(Permission.RECON_READ)
  public void write(String code, TableWriter table) {
    latest(code)
        .ifPresent(run -> {
          At now = reader.now();
          Query rows = whole(run);
          cursor.write(table, row -> now.read(row).cells(), rows.text(), rows.parameters());
        });
  }

  private static Query whole(RunScope run) {
    return Query.of("select " + BreakReader.COLUMNS + " from (")
        .add(breaks(run, "select l.*, n.reconciliation_id"))
        .add(
            ") l join recon.reconciliation r on r.id = l.reconciliation_id"
                + " join recon.side s on s.reconciliation_id = r.id"
                + " and s.source_id = l.source_id"
                + " join intake.source c on c.id = l.source_id"
                + BREAK
                + " order by l.booking_date, l.id");
  }

  private static Query breaks(RunScope run, String select) {
    return Query.of(select)
        .add(OpenLines.matchable(run, " join recon.run n on n.id = f.run_id"))
        .add(" and not exists (select from recon.matched_line o where o.line_id = l.id)")
        .add(" and not exists (select from recon.suggested_line o where o.line_id = l.id)");
  }

  private Optional<RunScope> latest(String code) {
    long reconciliation =
        sql.first(row -> row.getLong(1), "select id from recon.reconciliation where code = ?", code)
            .orElseThrow(() -> DomainException.notFound("reconciliation", code));
    return sql.first(
        row ->
            new RunScope(
                row.getInt(1),
                row.getLong(2),
                reconciliation,
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class)),
        "select r.tenant, r.id, r.rule_set_id, r.booked_from, r.booked_to from recon.run r"
            + " join jobs.job_run j on j.id = r.id where r.reconciliation_id = ?"
            + " and j.status = 'COMPLETED' order by r.id desc limit 1",
        reconciliation);
  }
}
