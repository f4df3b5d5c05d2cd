package kontor.web.recon;

import java.io.Serializable;
import java.util.List;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.ejb.recon.LineView;
import kontor.ejb.recon.OpenFilter;
import kontor.ejb.recon.OpenSort;
import kontor.ejb.recon.Workspace;
import kontor.web.frame.Words;

/** One side of the workspace: its open lines, a page at a time, in an order a person chooses. */
public class OpenPane implements Serializable {

  private static final long serialVersionUID = 1;
  static final int SIZE = 100;

  private final int side;
  private OpenSort sort = OpenSort.BOOKING_DATE;
  private boolean descending = true;
  private Place place = Place.FIRST;
  private transient Slice<LineView> page = Slice.empty();

  OpenPane(int side) {
    this.side = side;
  }

  /** Reads the page; where its lines were all matched meanwhile, the end of the list. */
  void read(Workspace workspace, String code, OpenFilter filter) {
    page = workspace.open(code, side, filter, sort, descending, place, SIZE);
    if (page.items().isEmpty() && !place.isEnd()) {
      place = Place.LAST;
      page = workspace.open(code, side, filter, sort, descending, place, SIZE);
    }
  }

  /** Turns to the first, previous, next or last page. */
  void turn(Turn turn) {
    Place wanted =
        switch (turn) {
          case FIRST -> Place.FIRST;
          case BEFORE -> page.before();
          case AFTER -> page.after();
          case LAST -> Place.LAST;
        };
    place = wanted == null ? place : wanted;
  }

  /** Sorts by a column; by the same again turns the order around. */
  void sortBy(OpenSort column) {
    boolean numbers = column == OpenSort.BOOKING_DATE || column == OpenSort.AMOUNT;
    descending = column == sort ? !descending : numbers;
    sort = column;
    place = Place.FIRST;
  }

  public List<LineView> getLines() {
    return page.items();
  }

  public boolean isAfter() {
    return page.after() != null;
  }

  public boolean isBefore() {
    return page.before() != null;
  }

  /** How many of how many are shown. */
  public String getWords() {
    return Words.shown(page.items().size(), page.total());
  }

  /** The order for people who hear it: ascending, descending or none. */
  public String order(String column) {
    return sort.name().equals(column) ? descending ? "descending" : "ascending" : "none";
  }

  public int getSide() {
    return side;
  }
}
