package kontor.batch.recon;

import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import kontor.ejb.jobs.JobPhases;
import kontor.ejb.jobs.JobTurn;

/** One step of the job; its answer says whether the next one follows. */
abstract class ReconcileStep implements Batchlet {

  private static final String GO_ON = "GO_ON";
  private static final String END = "END";

  @Inject private JobContext job;
  @Inject private JobPhases phases;

  abstract void perform(JobTurn turn);

  @Override
  public String process() {
    JobTurn turn = turn();
    return phases.run(turn, () -> perform(turn)) ? GO_ON : END;
  }

  @Override
  public void stop() {
    // runs are stopped by their own history, never through the engine
  }

  private JobTurn turn() {
    return new JobTurn((int) number("tenant"), number("runId"), (int) number("attempt"));
  }

  private long number(String name) {
    return Long.parseLong(job.getProperties().getProperty(name));
  }
}
