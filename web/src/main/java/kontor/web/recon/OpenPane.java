package kontor.web.recon;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kontor.ejb.recon.LineView;
import kontor.ejb.recon.OpenFilter;
import kontor.ejb.recon.OpenSort;
import kontor.ejb.recon.Workspace;

/** One side of the workspace: its open lines, a page at a time, in an order a person chooses. */
public class OpenPane implements Serializable {

  private static final long serialVersionUID = 1;
  static final int SIZE = 100;

  private final int side;
  private OpenSort sort = OpenSort.BOOKING_DATE;
  private boolean descending = true;
  private final transient Deque<LineView> starts = new ArrayDeque<>();
  private transient List<LineView> lines;

  OpenPane(int side) {
    this.side = side;
  }

  /** Reads the page; one line more than shown tells whether others follow. */
  void read(Workspace workspace, String code, OpenFilter filter) {
    lines = workspace.open(code, side, filter, sort, descending, starts.peek(), SIZE + 1);
    if (lines.isEmpty() && !starts.isEmpty()) {
      starts.pop();
      read(workspace, code, filter);
    }
  }

  public List<LineView> getLines() {
    return lines.subList(0, Math.min(SIZE, lines.size()));
  }

  public boolean isAfter() {
    return lines.size() > SIZE;
  }

  public boolean isBefore() {
    return !starts.isEmpty();
  }

  void next() {
    starts.push(lines.get(SIZE - 1));
  }

  void before() {
    starts.pop();
  }

  /** Sorts by a column; by the same again turns the order around. */
  void sortBy(OpenSort column) {
    descending = column == sort ? !descending : column != OpenSort.COUNTERPARTY;
    sort = column;
    starts.clear();
  }

  /** The order for people who hear it: ascending, descending or none. */
  public String order(String column) {
    return sort.name().equals(column) ? descending ? "descending" : "ascending" : "none";
  }

  public int getSide() {
    return side;
  }
}
