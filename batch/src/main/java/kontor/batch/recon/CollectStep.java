package kontor.batch.recon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kontor.ejb.jobs.JobTurn;
import kontor.ejb.recon.RunWork;

/** Fixes what the run looks at: rule set and files. */
@Dependent
@Named("reconcile.collect")
public class CollectStep extends ReconcileStep {

  @Inject private RunWork work;

  @Override
  void perform(JobTurn turn) {
    work.collect(turn);
  }
}
