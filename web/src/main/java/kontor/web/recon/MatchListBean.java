package kontor.web.recon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.ejb.recon.MatchView;
import kontor.ejb.recon.MatchedSort;
import kontor.ejb.recon.Workspace;
import kontor.web.frame.Address;
import kontor.web.frame.Words;
import kontor.web.security.CallerBean;

/** The suggestions that wait, or the matches that hold, a page at a time as the address says. */
@Named
@ViewScoped
public class MatchListBean implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int SIZE = 50;

  @Inject private transient Workspace workspace;
  @Inject private CallerBean caller;

  private MatchedSort sort = MatchedSort.NUMBER;
  private boolean ascending;
  private String at;
  private Address here = Address.of("/recon/workspace");
  private transient Slice<MatchView> page = Slice.empty();
  private transient List<String> rules = List.of();

  /** Reads the page; where its matches are gone meanwhile, the list's beginning. */
  void read(String code, WorkspaceTab tab, WorkspaceFilter filter, Address address) {
    here = address;
    page = page(code, tab, filter, Place.of(at));
    if (page.items().isEmpty() && at != null) {
      at = null;
      page = page(code, tab, filter, Place.FIRST);
    }
    rules = tab == WorkspaceTab.MATCHED ? workspace.rules(code) : List.of();
  }

  private Slice<MatchView> page(
      String code, WorkspaceTab tab, WorkspaceFilter filter, Place place) {
    return tab == WorkspaceTab.SUGGESTED
        ? workspace.suggestions(code, place, SIZE)
        : workspace.matched(
            code, filter.asMatched(caller.getTimeZone()), sort, !ascending, place, SIZE);
  }

  public List<MatchRow> getRows() {
    return page.items().stream().map(MatchRow::new).toList();
  }

  /** How many of how many are shown. */
  public String getWords() {
    return Words.shown(page.items().size(), page.total());
  }

  /** The page behind or before; null where there is none. */
  public String address(Turn turn) {
    Place place =
        switch (turn) {
          case FIRST -> page.before() == null ? null : Place.FIRST;
          case BEFORE -> page.before();
          case AFTER -> page.after();
          case LAST -> page.after() == null ? null : Place.LAST;
        };
    return place == null ? null : sorted(sort, ascending).with("at", place.code()).toString();
  }

  /** The list sorted by a column; by the same again the other way round. */
  public String sortAddress(String column) {
    MatchedSort by = MatchedSort.valueOf(column);
    return sorted(by, by == sort ? !ascending : by != MatchedSort.NUMBER).toString();
  }

  private Address sorted(MatchedSort by, boolean up) {
    return here.with("sort", by == MatchedSort.NUMBER ? null : by).with("up", up ? true : null);
  }

  /** The order for people who hear it: ascending, descending or none. */
  public String order(String column) {
    return sort.name().equals(column) ? ascending ? "ascending" : "descending" : "none";
  }

  public List<String> getRules() {
    return rules;
  }

  public String getSort() {
    return sort == MatchedSort.NUMBER ? null : sort.name();
  }

  public void setSort(String name) {
    sort =
        Arrays.stream(MatchedSort.values())
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElse(MatchedSort.NUMBER);
  }

  public Boolean getUp() {
    return ascending ? true : null;
  }

  public void setUp(Boolean up) {
    ascending = Boolean.TRUE.equals(up);
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at == null || at.isBlank() ? null : at;
  }
}
