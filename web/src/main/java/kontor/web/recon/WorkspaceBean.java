package kontor.web.recon;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kontor.domain.shared.DomainException;
import kontor.ejb.recon.LineView;
import kontor.ejb.recon.MatchView;
import kontor.ejb.recon.Matches;
import kontor.ejb.recon.OpenSort;
import kontor.ejb.recon.ReconciliationView;
import kontor.ejb.recon.Reconciliations;
import kontor.ejb.recon.RunView;
import kontor.ejb.recon.Runs;
import kontor.ejb.recon.SideSum;
import kontor.ejb.recon.Workspace;
import kontor.ejb.recon.WorkspaceCounts;
import kontor.web.frame.Address;
import kontor.web.frame.Words;

/** Where people match what the rules left: open lines side by side, suggestions, matches. */
@Named
@ViewScoped
public class WorkspaceBean implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int SIZE = 50;

  @Inject private transient Reconciliations reconciliations;
  @Inject private transient Workspace workspace;
  @Inject private transient Matches matches;
  @Inject private transient Runs runs;

  private String code;
  private WorkspaceTab tab = WorkspaceTab.OPEN;
  private final WorkspaceFilter filter = new WorkspaceFilter();
  private final OpenPane first = new OpenPane(1);
  private final OpenPane second = new OpenPane(2);
  private int page;
  private Long before;
  private Long chosen;
  private String reason;
  private Long lastAct;
  private transient ReconciliationView one;
  private transient RunView lastRun;
  private transient WorkspaceCounts counts;
  private transient List<SideSum> sums;
  private transient List<MatchView> found;
  private transient WhyDrawer why;
  private transient Map<Long, Integer> confidences = Map.of();

  public void load() {
    one = reconciliations.get(code);
    lastRun = runs.list(code, 0, 1).stream().findFirst().orElse(null);
    refresh();
  }

  /** Reads the lists anew. */
  public void refresh() {
    counts = workspace.counts(code);
    if (tab == WorkspaceTab.OPEN) {
      sums = workspace.sums(code);
      first.read(workspace, code, filter.asFilter());
      second.read(workspace, code, filter.asFilter());
      confidences = workspace.confidences(shown().map(LineView::id).toList());
    } else {
      found = tab == WorkspaceTab.SUGGESTED ? suggestions() : matched();
    }
  }

  private List<MatchView> suggestions() {
    return workspace.suggestions(code, page, SIZE + 1);
  }

  private List<MatchView> matched() {
    return workspace.matched(code, before, SIZE + 1);
  }

  /** Puts the selected lines together; the page sends their ids and the reason, if one is given. */
  public void match() {
    reason = parameter("reason");
    act(() -> {
      lastAct = matches.byHand(code, selected(), reasonOr("recon.workspace.byHand"));
      say("recon.workspace.matched", lastAct);
    });
  }

  private static List<Long> selected() {
    String ids = parameter("lines");
    return ids == null || ids.isBlank()
        ? List.of()
        : Arrays.stream(ids.split(",")).map(Long::valueOf).toList();
  }

  private static String parameter(String name) {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .get(name);
  }

  private String reasonOr(String key) {
    return reason == null || reason.isBlank() ? Words.of(key) : reason;
  }

  public void confirm(long id) {
    act(() -> {
      matches.confirm(id);
      lastAct = id;
      say("recon.workspace.confirmed", id);
    });
  }

  /** Says no to the chosen suggestion, with the reason. */
  public void reject() {
    act(() -> {
      matches.reject(chosen, reason);
      say("recon.workspace.rejected", chosen);
    });
  }

  /** Takes the chosen match apart. */
  public void undo() {
    act(() -> undone(chosen));
  }

  /** Takes the person's own last match apart. */
  public void undoLast() {
    act(() -> {
      undone(lastAct);
      lastAct = null;
    });
  }

  private void undone(long id) {
    matches.undo(id, reasonOr("recon.workspace.undoneBy"));
    say("recon.workspace.undone", id);
  }

  /** Does something; where somebody was faster, says so and shows what stands now. */
  private void act(Runnable deed) {
    try {
      deed.run();
      why = null;
    } catch (DomainException refused) {
      String sentence =
          refused.kind() == DomainException.Kind.CONFLICT
              ? Words.of("recon.workspace.fresh", refused.getMessage())
              : refused.getMessage();
      say(FacesMessage.SEVERITY_ERROR, sentence, null);
    }
    reason = null;
    refresh();
  }

  private static void say(String key, long id) {
    say(FacesMessage.SEVERITY_INFO, Words.of(key), Words.of(key + ".detail", id));
  }

  private static void say(FacesMessage.Severity severity, String summary, String detail) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, summary, detail));
  }

  /** Asks for a run and goes to it. */
  public String run() {
    long run = runs.request(code, null, null);
    return "/recon/run.xhtml?faces-redirect=true&id=" + run;
  }

  /** Opens the drawer for an open line or a match; the page sends its id. */
  public void explain() {
    String line = parameter("line");
    why =
        line == null
            ? WhyDrawer.of(matches.explain(Long.parseLong(parameter("match"))))
            : open(Long.parseLong(line));
  }

  private WhyDrawer open(long id) {
    return shown().filter(line -> line.id() == id).findFirst().map(WhyDrawer::of).orElse(null);
  }

  private Stream<LineView> shown() {
    return Stream.concat(first.getLines().stream(), second.getLines().stream());
  }

  public void closeDrawer() {
    why = null;
  }

  public void sort(OpenPane pane, OpenSort column) {
    pane.sortBy(column);
    refresh();
  }

  public void next(OpenPane pane) {
    pane.next();
    refresh();
  }

  public void previous(OpenPane pane) {
    pane.before();
    refresh();
  }

  /** This page's address with another tab, the filters kept. */
  public String address(String other) {
    return filter
        .addTo(Address.of("/recon/workspace").with("code", code))
        .with("tab", other)
        .toString();
  }

  /** The next page of suggestions or matches. */
  public String getNextAddress() {
    Address here = Address.of("/recon/workspace").with("code", code).with("tab", tab.getCode());
    return (tab == WorkspaceTab.SUGGESTED
            ? here.with("page", page + 1)
            : here.with("before", found.get(SIZE - 1).id()))
        .toString();
  }

  public boolean isMore() {
    return found.size() > SIZE;
  }

  public List<MatchRow> getRows() {
    return found.stream().limit(SIZE).map(MatchRow::new).toList();
  }

  /** What the open lines of a side come to, a figure for each currency. */
  public List<SideSum> sumsOf(int side) {
    return sums.stream().filter(sum -> sum.position() == side).toList();
  }

  /** How many open lines a side has. */
  public long openOf(int side) {
    return sumsOf(side).stream().mapToLong(SideSum::lines).sum();
  }

  public String sideName(int side) {
    return one.sides().get(side - 1).name();
  }

  /** The first words of a line: who, else what. */
  public String headOf(LineView line) {
    return firstOf(line.counterparty(), line.description(), line.externalId());
  }

  /** The second words of a line: its reference, else that there is none. */
  public String subOf(LineView line) {
    return firstOf(line.reference(), Words.of("recon.pane.noReference"));
  }

  private static String firstOf(String... texts) {
    return Stream.of(texts).filter(text -> text != null && !text.isBlank()).findFirst().orElse("");
  }

  /** Whether the open lines are in more than one currency, so that each says its own. */
  public boolean isMixed() {
    return sums.stream().map(SideSum::currency).distinct().count() > 1;
  }

  /** The confidence of the best suggestion for each open line shown. */
  public Map<Long, Integer> getConfidences() {
    return confidences;
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

  public OpenPane getFirst() {
    return first;
  }

  public OpenPane getSecond() {
    return second;
  }

  public WhyDrawer getWhy() {
    return why;
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

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page == null ? 0 : Math.clamp(page, 0, 1_000_000);
  }

  public Long getBefore() {
    return before;
  }

  public void setBefore(Long before) {
    this.before = before;
  }

  public Long getChosen() {
    return chosen;
  }

  public void setChosen(Long chosen) {
    this.chosen = chosen;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Long getLastAct() {
    return lastAct;
  }
}
