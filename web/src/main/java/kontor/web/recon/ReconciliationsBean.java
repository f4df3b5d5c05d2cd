package kontor.web.recon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kontor.ejb.recon.ReconciliationView;
import kontor.ejb.recon.Reconciliations;
import kontor.ejb.recon.RunView;
import kontor.ejb.recon.Runs;

/** The reconciliations of the bank, each with its newest run. */
@Named
@RequestScoped
public class ReconciliationsBean {

  @Inject private Reconciliations reconciliations;
  @Inject private Runs runs;

  private List<Row> rows;

  /** A reconciliation and its newest run, null where it never ran. */
  public record Row(ReconciliationView one, RunView run) {

    /** Whether a rule set waits for a second person. */
    public boolean withDraft() {
      return one.ruleSets().stream().anyMatch(set -> set.status().equals("DRAFT"));
    }

    /** The names of its two sides. */
    public String sides() {
      return one.sides().stream()
          .map(ReconciliationView.SideView::name)
          .collect(Collectors.joining(" ↔ "));
    }

    /** Whether the newest run counted its lines to the end. */
    public boolean counted() {
      return run != null && run.job().status() == kontor.ejb.jobs.JobStatus.COMPLETED;
    }
  }

  public void load() {
    Map<String, RunView> newest =
        runs.newestOfEach().stream()
            .collect(Collectors.toMap(RunView::reconciliation, Function.identity()));
    rows =
        reconciliations.list().stream().map(one -> new Row(one, newest.get(one.code()))).toList();
  }

  public List<Row> getRows() {
    return rows;
  }
}
