package kontor.batch.recon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kontor.ejb.jobs.JobTurn;
import kontor.ejb.recon.RunWork;

/** Counts, digests and completes the run. */
@Dependent
@Named("reconcile.conclude")
public class ConcludeStep extends ReconcileStep {

  @Inject private RunWork work;

  @Override
  void perform(JobTurn turn) {
    work.conclude(turn);
  }
}
