package kontor.ejb.recon;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * The short transactions that bring a reconciliation's breaks up to its latest completed run. Each
 * holds the sources, so that nobody matches in between.
 *
 * <p>House-internal: called by {@link BreakMaker} alone, which acts for the house.
 */
@Stateless
@Tenanted
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BreakWork {

  private static final int PART = 5_000;
  private static final long LARGE = 20_000;

  /** The latest completed run of each reconciliation behind which its breaks are not made yet. */
  private static final String WAITING =
      """
      select n.tenant, n.id, n.reconciliation_id, n.rule_set_id, n.booked_from, n.booked_to
      from recon.reconciliation r
      join lateral (select n.* from recon.run n join jobs.job_run j on j.id = n.id
        where n.reconciliation_id = r.id and j.status = 'COMPLETED' order by n.id desc limit 1) n on true
      left join recon.break_making k on k.reconciliation_id = r.id
      where n.id > coalesce(k.run_id, 0)
        and not exists (select from recon.run q join jobs.job_run j on j.id = q.id
          where q.reconciliation_id = r.id and j.status in ('QUEUED', 'RUNNING'))
        and not exists (select from recon.run_file f join intake.file x on x.id = f.file_id
          and x.status in ('ACCEPTED', 'PARTIAL') left join recon.file_listing g
          on g.file_id = f.file_id and g.complete where f.run_id = n.id and g.file_id is null)
      """;

  /** Behind which listed line of a side the next part begins. */
  public record Behind(LocalDate bookingDate, long line) {

    public static final Behind NOTHING = new Behind(LocalDate.of(1, 1, 1), 0);
  }

  @Inject private Sql sql;
  @Inject private Sources sources;
  @Inject private BreakMaking making;

  /** The runs behind which breaks are to be made, all of whose files are listed. */
  public List<RunScope> waiting() {
    return waiting(WAITING + " order by n.id");
  }

  private List<RunScope> waiting(String query, Object... parameters) {
    return sql.list(
        row ->
            new RunScope(
                row.getInt(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class)),
        query,
        parameters);
  }

  /** Resolves a part of the breaks whose lines are open no more; answers whether others follow. */
  public boolean resolveNext(RunScope run) {
    sources.lockForHand(run.reconciliationId());
    return making.resolveUnlisted(run.reconciliationId(), PART) == PART;
  }

  /**
   * Makes the breaks of the next part of a side.
   *
   * @return behind what the part after it begins; empty at the end, and when a new run came
   */
  public Optional<Behind> makeNext(RunScope run, int side, Behind behind) {
    sources.lockForHand(run.reconciliationId());
    if (!isWaiting(run)) {
      return Optional.empty();
    }
    Optional<Behind> upTo = endOfPart(run, side, behind);
    make(run, side, behind, upTo);
    return upTo;
  }

  private boolean isWaiting(RunScope run) {
    return !waiting(WAITING + " and n.id = ?", run.runId()).isEmpty();
  }

  private Optional<Behind> endOfPart(RunScope run, int side, Behind behind) {
    return sql.first(
        row -> new Behind(row.getObject(1, LocalDate.class), row.getLong(2)),
        "select booking_date, line_id from recon.open_line where source_id ="
            + " (select source_id from recon.side where reconciliation_id = ? and position = ?)"
            + " and (booking_date, line_id) > (?, ?) order by booking_date, line_id limit 1"
            + " offset ?",
        run.reconciliationId(),
        side,
        behind.bookingDate(),
        behind.line(),
        PART - 1);
  }

  private void make(RunScope run, int side, Behind behind, Optional<Behind> upTo) {
    StringBuilder which =
        new StringBuilder(
            "o.file_id in (select file_id from recon.run_file where run_id = ?)"
                + " and (o.booking_date, o.line_id) > (?, ?)");
    List<Object> values =
        new ArrayList<>(List.of(run.runId(), behind.bookingDate(), behind.line()));
    upTo.ifPresent(end -> {
      which.append(" and (o.booking_date, o.line_id) <= (?, ?)");
      values.addAll(List.of(end.bookingDate(), end.line()));
    });
    if (run.from() != null) {
      which.append(" and o.booking_date >= ?");
      values.add(run.from());
    }
    if (run.to() != null) {
      which.append(" and o.booking_date < ?");
      values.add(run.to());
    }
    making.make(run.reconciliationId(), side, which.toString(), values.toArray());
  }

  /** Notes that the breaks are made up to a run; answers whether they are, or another run came. */
  public boolean note(RunScope run) {
    sources.lockForHand(run.reconciliationId());
    if (!isWaiting(run)) {
      return false;
    }
    sql.execute(
        "insert into recon.break_making as k (reconciliation_id, tenant, run_id) values (?, ?, ?)"
            + " on conflict (reconciliation_id) do update set run_id = excluded.run_id",
        run.reconciliationId(),
        Acting.required().tenant(),
        run.runId());
    return true;
  }

  /** Whether so many lines are listed that the planner must know of them. */
  public boolean isLarge(RunScope run) {
    return sql.first(
            row -> row.getLong(1) > LARGE,
            "select coalesce(sum(t.lines), 0) from recon.open_total t join recon.side s"
                + " on s.source_id = t.source_id where s.reconciliation_id = ?",
            run.reconciliationId())
        .orElseThrow();
  }

  /** Lets the planner know of many new listed lines and breaks: samples, not scans. */
  public void refreshStatistics() {
    sql.execute("select recon.refresh_break_statistics()");
  }
}
