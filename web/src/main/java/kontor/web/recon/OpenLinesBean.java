package kontor.web.recon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kontor.domain.shared.Total;
import kontor.ejb.recon.LineView;
import kontor.ejb.recon.OpenFilter;
import kontor.ejb.recon.OpenSort;
import kontor.ejb.recon.SideSum;
import kontor.ejb.recon.Workspace;
import kontor.web.frame.Words;

/** The open lines of a reconciliation, side by side. */
@Named
@ViewScoped
public class OpenLinesBean implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private transient Workspace workspace;

  private final OpenPane first = new OpenPane(1);
  private final OpenPane second = new OpenPane(2);
  private String code;
  private OpenFilter filter = OpenFilter.ALL;
  private transient List<SideSum> sums = List.of();
  private transient Map<Long, Integer> confidences = Map.of();
  private transient boolean beingListed;

  /** Reads both sides. */
  void read(String ofCode, OpenFilter by) {
    code = ofCode;
    filter = by;
    beingListed = workspace.isBeingListed(code);
    sums = workspace.sums(code);
    first.read(workspace, code, filter);
    second.read(workspace, code, filter);
    readConfidences();
  }

  public void sort(OpenPane pane, OpenSort column) {
    pane.sortBy(column);
    read(pane);
  }

  public void turn(OpenPane pane, Turn turn) {
    pane.turn(turn);
    read(pane);
  }

  private void read(OpenPane pane) {
    pane.read(workspace, code, filter);
    readConfidences();
  }

  private void readConfidences() {
    confidences = workspace.confidences(shown().map(LineView::id).toList());
  }

  Stream<LineView> shown() {
    return Stream.concat(first.getLines().stream(), second.getLines().stream());
  }

  /** What the open lines of a side come to, a figure for each currency. */
  public List<SideSum> sumsOf(int side) {
    return sums.stream().filter(sum -> sum.position() == side).toList();
  }

  /** How many open lines a side has. */
  public long openOf(int side) {
    return sumsOf(side).stream().mapToLong(SideSum::lines).sum();
  }

  /** The same in words. */
  public String openWords(int side) {
    long open = openOf(side);
    return Words.of(
        "recon.pane.open", Words.total(beingListed ? Total.about(open) : Total.exact(open)));
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

  /** The currencies of the open lines. */
  public List<String> getCurrencies() {
    return sums.stream().map(SideSum::currency).distinct().sorted().toList();
  }

  /** Whether the open lines are in more than one currency, so that each says its own. */
  public boolean isMixed() {
    return getCurrencies().size() > 1;
  }

  /** The confidence of the best suggestion for each open line shown. */
  public Map<Long, Integer> getConfidences() {
    return confidences;
  }

  /** Whether large files wait to be listed, so that figures are missing and pages are slow. */
  public boolean isBeingListed() {
    return beingListed;
  }

  public OpenPane getFirst() {
    return first;
  }

  public OpenPane getSecond() {
    return second;
  }
}
