package kontor.web.recon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kontor.domain.recon.BreakState;
import kontor.domain.recon.BreakType;
import kontor.domain.recon.Severity;
import kontor.domain.security.Permission;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.domain.shared.Total;
import kontor.ejb.recon.BreakChasers;
import kontor.ejb.recon.BreakDesk;
import kontor.ejb.recon.BreakHistories;
import kontor.ejb.recon.BreakLists;
import kontor.ejb.recon.BreakSort;
import kontor.ejb.recon.BreakView;
import kontor.ejb.recon.BreakViews;
import kontor.ejb.recon.ReconciliationView;
import kontor.ejb.recon.Reconciliations;
import kontor.ejb.shared.Acting;
import kontor.web.frame.Address;
import kontor.web.frame.Words;

/** The worklist of breaks: one page of it, as the address says. */
@Named
@ViewScoped
public class BreaksBean implements Serializable {

  private static final long serialVersionUID = 1;
  private static final String PAGE = "/recon/breaks";
  private static final int SIZE = 50;

  @Inject private transient BreakLists lists;
  @Inject private transient BreakHistories histories;
  @Inject private transient BreakChasers chasers;
  @Inject private transient BreakViews views;
  @Inject private transient Reconciliations reconciliations;
  @Inject private transient Clock clock;
  @Inject private BreakDrawerBean drawer;

  private final BreakForm form = new BreakForm();
  private BreakSort sort = BreakSort.DUE;
  private boolean down;
  private String at;
  private transient Slice<BreakView> page = Slice.empty();
  private transient Map<BreakDesk, Total> counts = Map.of();

  public void load() {
    refresh();
  }

  /** Reads the list anew; where its page is empty meanwhile, its beginning. */
  public void refresh() {
    page = read(Place.of(at));
    if (page.items().isEmpty() && at != null) {
      at = null;
      page = read(Place.FIRST);
    }
    counts = lists.counts();
    drawer.read();
  }

  private Slice<BreakView> read(Place place) {
    return lists.page(form.asFilter(), sort, down, place, 0, SIZE);
  }

  public List<BreakView> getRows() {
    return page.items();
  }

  public String getWords() {
    return Words.shown(page.items().size(), page.total());
  }

  public Total count(String desk) {
    return counts.get(BreakDesk.valueOf(desk));
  }

  /** Who is to be reminded, where the list is of that. */
  public List<BreakChasers.Chaser> getChasers() {
    return form.getDesk().equals("chase") ? chasers.list() : List.of();
  }

  /** The desk of a name without filters. */
  public String desk(String name) {
    return Address.of(PAGE).with("desk", name).toString();
  }

  /** This list with one filter changed. */
  public String narrowed(String name, Object value) {
    return here().with(name, value).toString();
  }

  /** The same place of the list with a break opened beside it; none closes it. */
  public String opening(Long id) {
    return here().with("at", at).with("entry", id).toString();
  }

  private Address here() {
    return form.addTo(Address.of(PAGE))
        .with("sort", sort == BreakSort.DUE ? null : sort)
        .with("down", down ? true : null);
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
    return place == null ? null : here().with("at", place.code()).toString();
  }

  /** The list sorted by a column; by the same again the other way round. */
  public String sortAddress(String column) {
    BreakSort by = BreakSort.valueOf(column);
    boolean turned = by == sort ? !down : by == BreakSort.AMOUNT;
    return form.addTo(Address.of(PAGE))
        .with("sort", by == BreakSort.DUE ? null : by)
        .with("down", turned ? true : null)
        .toString();
  }

  public String order(String column) {
    return sort.name().equals(column) ? down ? "descending" : "ascending" : "none";
  }

  /** All that fit as a table of a kind. */
  public String export(String format) {
    return form.addTo(Address.of("/api/v1/breaks")).with("format", format).toString();
  }

  /** What the address says of this list, to be kept under a name. */
  String query() {
    String whole = here().toString();
    return whole.substring(whole.indexOf('?') + 1);
  }

  public List<BreakViews.View> getViews() {
    return views.list();
  }

  public List<ReconciliationView> getReconciliations() {
    return reconciliations.list();
  }

  public List<String> getOwners() {
    return histories.owners();
  }

  public List<String> getQueues() {
    return lists.queues();
  }

  public List<String> getLabels() {
    return histories.labels();
  }

  public List<BreakType> getTypes() {
    return Arrays.asList(BreakType.values());
  }

  public List<BreakState> getStates() {
    return Arrays.asList(BreakState.values());
  }

  public List<Severity> getSeverities() {
    return Arrays.asList(Severity.values());
  }

  /** How long until a break is due, or since. */
  public String dueWords(BreakView one) {
    Instant now = clock.instant();
    return one.dueAt().isBefore(now)
        ? Words.of("recon.breaks.dueSince", Words.age(one.dueAt(), now))
        : Words.of("recon.breaks.dueIn", Words.age(now, one.dueAt()));
  }

  /** The first words of a break's line: who, else its id at the source. */
  public String headOf(BreakView one) {
    return Stream.of(one.counterparty(), one.reference(), one.externalId())
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** A chosen value in words, or that there is none. */
  public String chosen(String value) {
    return value == null ? Words.of("frame.range.any") : value;
  }

  /** A chosen constant in words. */
  public String chosenWord(String key, String value, String none) {
    return Words.of(value == null ? none : key + value);
  }

  public boolean isMayWork() {
    return Acting.required().may(Permission.RECON_WORK);
  }

  public BreakForm getForm() {
    return form;
  }

  public String getSort() {
    return sort == BreakSort.DUE ? null : sort.name();
  }

  public void setSort(String name) {
    sort = BreakSort.AMOUNT.name().equals(name) ? BreakSort.AMOUNT : BreakSort.DUE;
  }

  public Boolean getDown() {
    return down ? true : null;
  }

  public void setDown(Boolean down) {
    this.down = Boolean.TRUE.equals(down);
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at == null || at.isBlank() ? null : at;
  }
}
