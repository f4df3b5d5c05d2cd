package kontor.ejb.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kontor.domain.security.Permission;
import kontor.ejb.home.WaitingIntake.FileWithRejects;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** Counts what waits for the person who asks, with a fixed number of statements. */
@Stateless
@Tenanted
public class WaitingWork {

  private static final String INTAKE =
      """
      select
        (select count(*) from intake.source),
        count(*) filter (where f.status <> 'DISCARDED'),
        count(*) filter (where f.received_at >= day.began),
        coalesce(sum(f.lines) filter (where f.received_at >= day.began), 0),
        count(*) filter (where f.status in ('RECEIVED', 'READING')),
        count(*) filter (where f.rejected > 0 and f.status <> 'DISCARDED'
          and f.received_at >= now() - interval '7 days')
      from intake.file f,
        (select date_trunc('day', now(), t.time_zone) as began from shared.tenant t) day
      """;

  private static final String REJECTS =
      """
      select f.id, f.name, s.code, f.lines, f.rejected
      from intake.file f join intake.source s on s.id = f.source_id
      where f.rejected > 0 and f.status <> 'DISCARDED' and f.received_at >= now() - interval '7 days'
      order by f.id desc limit 5
      """;

  private static final String RECONCILIATIONS =
      """
      select r.code, r.name, last.id, last.ended_at,
        exists (select from recon.run n join jobs.job_run j on j.id = n.id
          where n.reconciliation_id = r.id and j.status in ('QUEUED', 'RUNNING')),
        coalesce(last.lines, 0), coalesce(last.matched, 0),
        case when last.id is null then 0 else (select coalesce(sum(t.lines), 0)
          from recon.open_total t join recon.side s on s.source_id = t.source_id
          where s.reconciliation_id = r.id) - (select count(*) from (select distinct g.line_id
            from recon.match m join recon.suggested_line g on g.match_id = m.id
            where m.reconciliation_id = r.id and m.status = 'SUGGESTED' limit 10000) g) end,
        (select count(*) from (select from recon.match m
          where m.reconciliation_id = r.id and m.status = 'SUGGESTED' limit 10000) m)
      from recon.reconciliation r
      left join lateral (
        select n.id, n.lines, n.matched, j.ended_at
        from recon.run n join jobs.job_run j on j.id = n.id
        where n.reconciliation_id = r.id and j.status = 'COMPLETED'
        order by n.id desc limit 1) last on true
      order by r.name, r.code
      """;

  private static final String PEOPLE =
      """
      select
        count(*) filter (where u.disabled_at is null),
        count(*) filter (where u.disabled_at is null and u.must_change_password),
        count(*) filter (where u.disabled_at is not null),
        count(*) filter (where u.last_sign_in_at >= day.began),
        count(*) filter (where u.disabled_at is null and u.last_sign_in_at is null)
      from security.user_account u,
        (select date_trunc('day', now(), t.time_zone) as began from shared.tenant t) day
      """;

  private static final String BREAKS =
      """
      select count(*) as owned,
        count(*) filter (where b.state <> 'PENDING' and b.due_at < now()) as overdue,
        count(*) filter (where b.state = 'PENDING'
          and b.follow_up <= (now() at time zone t.time_zone)::date) as to_ask
      from shared.tenant t, (select b.state, b.due_at, b.follow_up from recon.break b
        where b.owner_id is not null and b.owner_id = ? and b.state <> 'RESOLVED'
        and not exists (select from recon.suggested_line g where g.line_id = b.line_id)
        limit 10000) b
      """;

  private static final String COUNTS =
      """
      select
        (select count(*) from intake.file f where f.status in ('RECEIVED', 'READING')
          or (f.rejected > 0 and f.status <> 'DISCARDED'
            and f.received_at >= now() - interval '7 days')),
        (select coalesce(sum(n.suggested), 0) from recon.reconciliation r
          cross join lateral (select count(*) as suggested from (select from recon.match m
            where m.reconciliation_id = r.id and m.status = 'SUGGESTED' limit 10000) m) n),
        (select b.overdue + b.to_ask from (%s) b)
      """;

  @Inject private Sql sql;

  /** What waits for the person who asks; what their role may not read stays empty. */
  @RolesAllowed(Permission.SELF)
  public Waiting today() {
    return new Waiting(intake(), reconciliations(), breaks(), people());
  }

  /** The counts beside the rooms, by three look-ups in indexes; for every page. */
  @RolesAllowed(Permission.SELF)
  public WaitingCounts counts() {
    if (!may(Permission.INTAKE_READ) || !may(Permission.RECON_READ)) {
      return WaitingCounts.NONE;
    }
    return sql.first(
            row -> new WaitingCounts(row.getLong(1), row.getLong(2), row.getLong(3)),
            COUNTS.formatted(BREAKS),
            Acting.required().userId())
        .orElse(WaitingCounts.NONE);
  }

  private Optional<WaitingIntake> intake() {
    return may(Permission.INTAKE_READ)
        ? sql.first(row -> intake(row, rejects()), INTAKE)
        : Optional.empty();
  }

  private List<FileWithRejects> rejects() {
    return sql.list(
        row ->
            new FileWithRejects(
                row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)),
        REJECTS);
  }

  private List<WaitingReconciliation> reconciliations() {
    return may(Permission.RECON_READ)
        ? sql.list(WaitingWork::reconciliation, RECONCILIATIONS)
        : List.of();
  }

  private Optional<WaitingBreaks> breaks() {
    return may(Permission.RECON_READ)
        ? sql.first(
            row -> new WaitingBreaks(row.getLong(1), row.getLong(2), row.getLong(3)),
            BREAKS,
            Acting.required().userId())
        : Optional.empty();
  }

  private Optional<WaitingPeople> people() {
    return may(Permission.USER_MAKE) ? sql.first(WaitingWork::people, PEOPLE) : Optional.empty();
  }

  private static boolean may(String permission) {
    return Acting.required().may(permission);
  }

  private static WaitingIntake intake(ResultSet row, List<FileWithRejects> rejects)
      throws SQLException {
    return new WaitingIntake(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        rejects);
  }

  private static WaitingReconciliation reconciliation(ResultSet row) throws SQLException {
    return new WaitingReconciliation(
        row.getString(1),
        row.getString(2),
        row.getObject(3, Long.class),
        Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant).orElse(null),
        row.getBoolean(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9));
  }

  private static WaitingPeople people(ResultSet row) throws SQLException {
    return new WaitingPeople(
        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
  }
}
