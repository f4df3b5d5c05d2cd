package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kontor.domain.recon.Severity;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.domain.shared.Total;
import kontor.ejb.recon.export.TableWriter;
import kontor.ejb.shared.Keyset;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * Breaks, derived: the lines of the latest completed run's files and period that are open and not
 * suggested. A break is as old as the first completed run that saw its file.
 */
@Stateless
@Tenanted
public class Breaks {

  private static final String UNMATCHED = "UNMATCHED";
  private static final int COUNTED = 10_000;
  private static final OpenSort BY_DATE = OpenSort.BOOKING_DATE;

  @Inject private Sql sql;
  @Inject private Cursor cursor;
  @Inject private Clock clock;

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
        Query.of(COLUMNS + ", " + keyset.columns() + " from (")
            .add(keys)
            .add(
                ") o join intake.statement_line l on l.id = o.line_id"
                    + " and l.booking_date = o.booking_date"
                    + " join recon.run_file f on f.run_id = ? and f.file_id = l.file_id"
                    + " join recon.side s on s.reconciliation_id = ? and s.position = f.side"
                    + " join intake.source c on c.id = s.source_id",
                run.runId(),
                run.reconciliationId())
            .add(keyset.limited());
    return keyset.slice(
        sql.list(row -> Keyset.row(this::read, row), query.text(), query.parameters()), total(run));
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
          Query rows = breaks(run, COLUMNS).add(ORDER);
          cursor.write(table, row -> read(row).cells(), rows.text(), rows.parameters());
        });
  }

  private static final String COLUMNS =
      "select l.id, s.name, c.code, l.external_id, l.booking_date, l.amount, l.currency,"
          + " l.reference, (select min(j.ended_at) from recon.run_file g"
          + " join recon.run h on h.id = g.run_id join jobs.job_run j on j.id = g.run_id"
          + " where g.file_id = f.file_id and h.reconciliation_id = s.reconciliation_id"
          + " and j.status = 'COMPLETED') as made_at";
  private static final String ORDER = " order by l.booking_date, l.id";

  private static Query breaks(RunScope run, String select) {
    return Query.of(select)
        .add(
            OpenLines.matchable(
                run,
                " join recon.run r on r.id = f.run_id"
                    + " join recon.side s on s.reconciliation_id = r.reconciliation_id"
                    + " and s.position = f.side join intake.source c on c.id = s.source_id"))
        .add(" and not exists (select from recon.matched_line o where o.line_id = l.id)")
        .add(" and not exists (select from recon.suggested_line o where o.line_id = l.id)");
  }

  private BreakView read(ResultSet row) throws SQLException {
    Instant now = clock.instant();
    LocalDate booked = row.getObject(5, LocalDate.class);
    String currency = row.getString(7);
    Instant madeAt = row.getObject(9, OffsetDateTime.class).toInstant();
    return new BreakView(
        row.getLong(1),
        UNMATCHED,
        Severity.of(row.getBigDecimal(6), madeAt, now),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        booked,
        AmountText.scaled(row.getBigDecimal(6), currency),
        currency,
        row.getString(8),
        ChronoUnit.DAYS.between(booked, LocalDate.ofInstant(now, ZoneOffset.UTC)),
        null);
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
