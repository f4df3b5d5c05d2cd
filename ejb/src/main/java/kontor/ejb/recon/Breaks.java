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
import java.util.List;
import java.util.Optional;
import kontor.domain.recon.Severity;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.domain.shared.Page;
import kontor.ejb.recon.export.TableWriter;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * Breaks, derived and never stored: the lines of the latest completed run's files and period that
 * are neither matched nor suggested. A break is as old as the first completed run that saw its
 * file.
 */
@Stateless
@Tenanted
public class Breaks {

  private static final String UNMATCHED = "UNMATCHED";

  @Inject private Sql sql;
  @Inject private Cursor cursor;
  @Inject private Clock clock;

  /** One page of a reconciliation's breaks, by booking date. */
  @RolesAllowed(Permission.RECON_READ)
  public Page<BreakView> page(String code, int page, int size) {
    Optional<RunScope> latest = latest(code);
    if (latest.isEmpty()) {
      return Page.of(List.of(), 0);
    }
    Query rows = breaks(latest.get(), COLUMNS);
    rows.add(ORDER + " limit ? offset ?", size, (long) page * size);
    return Page.of(sql.list(this::read, rows.text(), rows.parameters()), count(latest.get()));
  }

  private long count(RunScope latest) {
    Query count = breaks(latest, "select count(*)");
    return sql.first(row -> row.getLong(1), count.text(), count.parameters()).orElseThrow();
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
