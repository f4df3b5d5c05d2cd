package kontor.ejb.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** The history of job runs, to look at. */
@Stateless
@Tenanted
public class JobRuns {

  @Inject private Sql sql;

  /** A run of the tenant. */
  @RolesAllowed(Permission.RECON_READ)
  public JobRun get(long id) {
    return sql.first(JobRun::from, "select * from jobs.job_run where id = ?", id)
        .orElseThrow(() -> DomainException.notFound("run", id));
  }
}
