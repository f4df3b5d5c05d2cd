package kontor.web.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kontor.ejb.jobs.JobRun;
import kontor.ejb.jobs.JobRuns;

/** Runs of all jobs. */
@Path("jobs/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobRunsResource {

  @Inject private JobRuns jobs;

  @GET
  @Path("{id}")
  public JobRun get(@PathParam("id") long id) {
    return jobs.get(id);
  }
}
