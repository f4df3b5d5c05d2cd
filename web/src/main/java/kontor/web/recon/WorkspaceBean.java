package kontor.web.recon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kontor.ejb.recon.ReconciliationView;
import kontor.ejb.recon.Reconciliations;
import kontor.ejb.recon.RunView;
import kontor.ejb.recon.Runs;
import kontor.ejb.recon.Workspace;
import kontor.ejb.recon.WorkspaceCounts;
import kontor.web.frame.Address;

/**
 * Where people match what the rules left. This is the frame of the page: which reconciliation,
 * which tab, which filters; the lists and what is done with them have beans of their own.
 */
@Named
@ViewScoped
public class WorkspaceBean implements Serializable {

  private static final long serialVersionUID = 1;
  private static final String PAGE = "/recon/workspace";

  @Inject private transient Reconciliations reconciliations;
  @Inject private transient Workspace workspace;
  @Inject private transient Runs runs;
  @Inject private OpenLinesBean openLines;
  @Inject private MatchListBean matchList;

  private String code;
  private WorkspaceTab tab = WorkspaceTab.OPEN;
  private final WorkspaceFilter filter = new WorkspaceFilter();
  private transient ReconciliationView one;
  private transient RunView lastRun;
  private transient WorkspaceCounts counts;

  public void load() {
    one = reconciliations.get(code);
    lastRun = runs.list(code, 0, 1).stream().findFirst().orElse(null);
    refresh();
  }

  /** Reads the lists anew. */
  public void refresh() {
    counts = workspace.counts(code);
    if (tab == WorkspaceTab.OPEN) {
      openLines.read(code, filter.asFilter());
    } else {
      matchList.read(code, tab, filter, addressOf(tab.getCode()));
    }
  }

  /** Asks for a run and goes to it. */
  public String run() {
    long run = runs.request(code, null, null);
    return "/recon/run.xhtml?faces-redirect=true&id=" + run;
  }

  /** This page's address with another tab, without filters, which mean other things there. */
  public String address(String other) {
    return tab.getCode().equals(other)
        ? addressOf(other).toString()
        : Address.of(PAGE).with("code", code).with("tab", other).toString();
  }

  private Address addressOf(String one) {
    return filter.addTo(Address.of(PAGE).with("code", code).with("tab", one));
  }

  /** This tab's address with one filter changed. */
  public String narrowed(String name, String value) {
    return addressOf(tab.getCode()).with(name, value).toString();
  }

  /**
   * A part of the sentence that says what narrows the list.
   *
   * @param without the address without it
   */
  public record Said(String words, String without) {}

  /** What narrows the list, as a sentence in parts. */
  public List<Said> getSaid() {
    return FilterWords.of(filter, tab == WorkspaceTab.MATCHED).stream()
        .map(part -> new Said(part.words(), without(part.names())))
        .toList();
  }

  private String without(List<String> names) {
    Address address = addressOf(tab.getCode());
    for (String name : names) {
      address = address.with(name, null);
    }
    return address.toString();
  }

  /** This tab's address without filters. */
  public String getCleared() {
    return Address.of(PAGE).with("code", code).with("tab", tab.getCode()).toString();
  }

  public String sideName(int side) {
    return one.sides().get(side - 1).name();
  }

  /** Whether the person may match here. */
  public boolean isMayWork() {
    return one.mayWork();
  }

  public ReconciliationView getOne() {
    return one;
  }

  public RunView getLastRun() {
    return lastRun;
  }

  public WorkspaceCounts getCounts() {
    return counts;
  }

  public WorkspaceFilter getFilter() {
    return filter;
  }

  public String getTab() {
    return tab.getCode();
  }

  public void setTab(String code) {
    tab = WorkspaceTab.of(code);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
