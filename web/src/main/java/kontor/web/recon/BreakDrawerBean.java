package kontor.web.recon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kontor.domain.recon.BreakState;
import kontor.domain.shared.DomainException;
import kontor.ejb.recon.BreakHistories;
import kontor.ejb.recon.BreakHistory;
import kontor.ejb.recon.BreakLists;
import kontor.ejb.recon.BreakView;
import kontor.ejb.recon.LineExplanation;
import kontor.ejb.recon.LineExplanations;

/** The break beside the worklist: its line, why it did not match, what people did. */
@Named
@ViewScoped
public class BreakDrawerBean implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private transient BreakLists lists;
  @Inject private transient BreakHistories histories;
  @Inject private transient LineExplanations explanations;

  private Long entry;
  private transient BreakView one;
  private transient BreakHistory history;
  private transient List<LineExplanation.Tried> tried = List.of();

  /** Reads the break anew; one that is not there closes the drawer. */
  void read() {
    one = null;
    if (entry == null) {
      return;
    }
    try {
      one = lists.get(entry);
      history = histories.of(entry);
      tried = one.state() == BreakState.RESOLVED ? List.of() : explained(one.line());
    } catch (DomainException gone) {
      entry = null;
    }
  }

  private List<LineExplanation.Tried> explained(long line) {
    return explanations.of(line).tried().stream()
        .filter(each -> each.reconciliation().equals(one.reconciliation()))
        .toList();
  }

  /** Shows another break. */
  void show(Long id) {
    entry = id;
  }

  public BreakView getOne() {
    return one;
  }

  public BreakHistory getHistory() {
    return history;
  }

  public List<LineExplanation.Tried> getTried() {
    return tried;
  }

  public Long getEntry() {
    return entry;
  }

  public void setEntry(Long entry) {
    this.entry = entry;
  }
}
