package kontor.batch.recon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kontor.ejb.jobs.JobTurn;
import kontor.ejb.recon.RunWork;

/** Applies the rules, one phase each; phases already done are skipped. */
@Dependent
@Named("reconcile.match")
public class MatchStep extends ReconcileStep {

  @Inject private RunWork work;

  @Override
  void perform(JobTurn turn) {
    work.match(turn);
  }
}
