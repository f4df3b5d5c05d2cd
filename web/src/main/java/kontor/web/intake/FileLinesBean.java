package kontor.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import kontor.domain.intake.LineStatus;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.ejb.intake.Files;
import kontor.ejb.intake.LineSort;
import kontor.ejb.intake.LineView;
import kontor.web.frame.Address;
import kontor.web.frame.Words;

/** The lines of a file: a page of them, in the order and as narrow as the address says. */
@Named
@ViewScoped
public class FileLinesBean implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int SIZE = 100;

  @Inject private transient Files files;

  private final LineForm form = new LineForm();
  private LineSort sort = LineSort.LINE;
  private boolean descending;
  private String at;
  private long file;
  private transient Slice<LineView> page = Slice.empty();

  /** Reads the page; where it is gone, the list's beginning. */
  void read(long id) {
    file = id;
    page = page(Place.of(at));
    if (page.items().isEmpty() && at != null) {
      at = null;
      page = page(Place.FIRST);
    }
  }

  private Slice<LineView> page(Place place) {
    return files.lines(file, form.asFilter(), sort, descending, place, 0, SIZE);
  }

  /** The first, previous, next or last page; null where there is none. */
  public String getFirst() {
    return page.before() == null ? null : address(Place.FIRST);
  }

  public String getBefore() {
    return page.before() == null ? null : address(page.before());
  }

  public String getAfter() {
    return page.after() == null ? null : address(page.after());
  }

  public String getLast() {
    return page.after() == null ? null : address(Place.LAST);
  }

  private String address(Place place) {
    return sorted(sort, descending).with("at", place.code()).toString();
  }

  private Address sorted(LineSort by, boolean down) {
    return form.addTo(bare())
        .with("sort", by == LineSort.LINE ? null : by)
        .with("down", down ? true : null);
  }

  private Address bare() {
    return Address.of("/intake/file").with("id", file).with("show", "lines");
  }

  /** The list sorted by a column; by the same again the other way round. */
  public String sortAddress(String column) {
    LineSort by = LineSort.valueOf(column);
    return sorted(by, by == sort && !descending).toString();
  }

  /** The order for people who hear it: ascending, descending or none. */
  public String order(String column) {
    return sort.name().equals(column) ? descending ? "descending" : "ascending" : "none";
  }

  /** The list narrowed by one thing more or less. */
  public String narrowed(String name, String value) {
    return sorted(sort, descending).with(name, value).toString();
  }

  /** The list without filters. */
  public String getCleared() {
    return bare().toString();
  }

  /** How many of how many are shown. */
  public String getWords() {
    return Words.shown(page.items().size(), page.total());
  }

  public List<LineView> getItems() {
    return page.items();
  }

  public boolean isNone() {
    return page.items().isEmpty();
  }

  public LineForm getForm() {
    return form;
  }

  public List<LineStatus> getStatuses() {
    return Arrays.asList(LineStatus.values());
  }

  public String getSort() {
    return sort == LineSort.LINE ? null : sort.name();
  }

  public void setSort(String name) {
    sort =
        Arrays.stream(LineSort.values())
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElse(LineSort.LINE);
  }

  public Boolean getDown() {
    return descending ? true : null;
  }

  public void setDown(Boolean down) {
    descending = Boolean.TRUE.equals(down);
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at == null || at.isBlank() ? null : at;
  }
}
