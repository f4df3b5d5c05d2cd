package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.jobs.JobRun;
import kontor.ejb.jobs.JobRunWork;
import kontor.ejb.recon.RunView.PhaseView;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** Runs of reconciliations: ask for one, look at it, stop it. */
@Stateless
@Tenanted
public class Runs {

  private static final String JOB = "reconcile";

  @Inject private Sql sql;
  @Inject private JobRunWork jobs;
  @Inject private Memberships memberships;
  @Inject private AuditTrail audit;

  /**
   * Queues a run over the lines booked in a period; null leaves an end open.
   *
   * @param to exclusive
   * @return the run's id
   */
  @RolesAllowed(Permission.RECON_WORK)
  public long request(String code, LocalDate from, LocalDate to) {
    if (from != null && to != null && !from.isBefore(to)) {
      throw DomainException.field("to", "The period ends before it begins; `to` is exclusive.");
    }
    long reconciliation = reconciliation(code);
    memberships.require(reconciliation);
    long id = jobs.request(JOB, "reconciliation:" + reconciliation);
    sql.execute(
        "insert into recon.run (id, tenant, reconciliation_id, booked_from, booked_to)"
            + " values (?, ?, ?, ?::date, ?::date)",
        id,
        Acting.required().tenant(),
        reconciliation,
        from,
        to);
    audit.done(AuditRecord.of("RUN_REQUESTED", "run", id));
    return id;
  }

  /** Stops a run: what its finished phases matched stays matched. */
  @RolesAllowed(Permission.RECON_WORK)
  public void cancel(long id) {
    RunView run = get(id);
    memberships.require(reconciliation(run.reconciliation()));
    jobs.stop(id);
    audit.done(AuditRecord.of("RUN_STOPPED", "run", id));
  }

  /** A run with its phases so far. */
  @RolesAllowed(Permission.RECON_READ)
  public RunView get(long id) {
    return one("where r.id = ?", id).orElseThrow(() -> DomainException.notFound("run", id));
  }

  /** The latest runs of a reconciliation, newest first. */
  @RolesAllowed(Permission.RECON_READ)
  public List<RunView> list(String code, int page, int size) {
    return sql.list(
        this::run,
        SELECT + "where c.code = ? order by r.id desc limit ? offset ?",
        code,
        size,
        (long) page * size);
  }

  /** How many runs of a reconciliation there are. */
  @RolesAllowed(Permission.RECON_READ)
  public long count(String code) {
    return sql.first(
            row -> row.getLong(1),
            "select count(*) from recon.run r"
                + " join recon.reconciliation c on c.id = r.reconciliation_id where c.code = ?",
            code)
        .orElseThrow();
  }

  /** The newest run of every reconciliation that ran. */
  @RolesAllowed(Permission.RECON_READ)
  public List<RunView> newestOfEach() {
    return sql.list(
        this::run,
        SELECT + "where r.id in (select max(id) from recon.run group by reconciliation_id)");
  }

  /** The latest completed run of a reconciliation, if there is one. */
  @RolesAllowed(Permission.RECON_READ)
  public Optional<RunView> latestCompleted(String code) {
    return one("where c.code = ? and j.status = 'COMPLETED' order by r.id desc limit 1", code);
  }

  private Optional<RunView> one(String where, Object key) {
    return sql.first(this::run, SELECT + where, key);
  }

  private static final String SELECT =
      "select j.*, r.lines, r.matched, r.suggested, r.breaks, r.evidence_digest, r.booked_from,"
          + " r.booked_to, c.code, c.name as reconciliation_name, s.number, u.username"
          + " from recon.run r join jobs.job_run j on j.id = r.id"
          + " join recon.reconciliation c on c.id = r.reconciliation_id"
          + " left join recon.rule_set s on s.id = r.rule_set_id"
          + " left join security.user_account u on u.id = j.requested_by ";

  private RunView run(ResultSet row) throws SQLException {
    JobRun job = JobRun.from(row);
    byte[] digest = row.getBytes("evidence_digest");
    return new RunView(
        job,
        row.getString("code"),
        row.getString("reconciliation_name"),
        row.getString("username"),
        row.getObject("booked_from", LocalDate.class),
        row.getObject("booked_to", LocalDate.class),
        new RunView.Counts(
            row.getLong("lines"),
            row.getLong("matched"),
            row.getLong("suggested"),
            row.getLong("breaks")),
        phases(job.id()),
        row.getObject("number", Integer.class),
        digest == null ? null : HexFormat.of().formatHex(digest));
  }

  private List<PhaseView> phases(long id) {
    return sql.list(
        row ->
            new PhaseView(
                row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
        "select name, max(millis), sum(matches), sum(suggestions), sum(remarks)"
            + " from recon.run_phase where run_id = ? group by position, name"
            + " having min(part) = 0 order by position",
        id);
  }

  private long reconciliation(String code) {
    return sql.first(
            row -> row.getLong(1), "select id from recon.reconciliation where code = ?", code)
        .orElseThrow(() -> DomainException.notFound("reconciliation", code));
  }
}
