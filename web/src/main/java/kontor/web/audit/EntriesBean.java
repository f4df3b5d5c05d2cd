package kontor.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kontor.domain.security.Permission;
import kontor.ejb.audit.AuditEntries;
import kontor.ejb.audit.AuditEntry;
import kontor.ejb.audit.AuditFilter;
import kontor.ejb.audit.AuditPage;
import kontor.ejb.shared.Acting;
import kontor.web.frame.Words;
import kontor.web.security.CallerBean;

/**
 * The trail as a list, narrowed by what stands in the address: period, person, action, object,
 * outcome; and one entry beside it.
 */
@Named
@RequestScoped
public class EntriesBean {

  private static final int SIZE = 50;

  @Inject private AuditEntries entries;
  @Inject private CallerBean caller;

  private String from;
  private String to;
  private String who;
  private String action;
  private String type;
  private String object;
  private String outcome;
  private int page;
  private Long entry;

  private AuditPage found;

  /** The page of the list, read once the address is known. */
  private AuditPage found() {
    if (found == null) {
      found = entries.numbered(filter(), page, SIZE);
    }
    return found;
  }

  private AuditFilter filter() {
    return new AuditFilter(start(from, 0), start(to, 1), who, action, type, object, outcome);
  }

  private Instant start(String date, int plusDays) {
    try {
      return date == null
          ? null
          : LocalDate.parse(date).plusDays(plusDays).atStartOfDay(caller.getTimeZone()).toInstant();
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  /** This page's address with one thing changed; null or nothing removes it. */
  public String address(String name, Object value) {
    Map<String, Object> all = parameters();
    if (!"entry".equals(name)) {
      all.remove("entry");
    }
    if (!"page".equals(name) && !"entry".equals(name)) {
      all.remove("page");
    }
    all.put(name, value);
    return "/audit/entries" + query(all);
  }

  /** Where the list is exported as CSV, with the same filters. */
  public String getExportAddress() {
    AuditFilter filter = filter();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", "csv");
    all.put("from", filter.from());
    all.put("to", filter.to());
    all.put("user", who);
    all.put("action", action);
    all.put("objectType", type);
    all.put("objectId", object);
    all.put("outcome", outcome);
    return "/api/v1/audit" + query(all);
  }

  private Map<String, Object> parameters() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("from", from);
    all.put("to", to);
    all.put("who", who);
    all.put("action", action);
    all.put("type", type);
    all.put("object", object);
    all.put("outcome", outcome);
    all.put("page", page == 0 ? null : page);
    all.put("entry", entry);
    return all;
  }

  private static String query(Map<String, Object> all) {
    String query =
        all.entrySet().stream()
            .filter(one -> one.getValue() != null && !one.getValue().toString().isEmpty())
            .map(one -> one.getKey() + "=" + encoded(one.getValue().toString()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The period in words. */
  public String getPeriod() {
    if (from == null && to == null) {
      return Words.of("audit.entries.any");
    }
    return Words.of(
        "audit.entries.period.words",
        from == null ? Words.of("audit.entries.period.begin") : from,
        to == null ? Words.of("audit.entries.period.today") : to);
  }

  /** The object in words. */
  public String getObjectWords() {
    if (type == null && object == null) {
      return Words.of("audit.entries.any");
    }
    return (type == null ? "" : type + " ") + (object == null ? "" : object);
  }

  /** How many entries the filters leave, in words. */
  public String getTotal() {
    return Words.of(
        found().estimated() ? "audit.entries.total.over" : "audit.entries.total", found().total());
  }

  /** What of the trail this person sees. */
  public String getSight() {
    var actor = Acting.required();
    String sight =
        actor.may(Permission.AUDIT_ALL)
            ? "all"
            : actor.may(Permission.AUDIT_SIGN_INS) ? "signIns" : "own";
    return Words.of("audit.entries.sight." + sight);
  }

  public List<AuditEntry> getItems() {
    return found().items();
  }

  public boolean isFiltered() {
    return from != null
        || to != null
        || who != null
        || action != null
        || type != null
        || object != null
        || outcome != null;
  }

  public long getFirst() {
    return found().items().isEmpty() ? 0 : (long) page * SIZE + 1;
  }

  public long getLast() {
    return (long) page * SIZE + found().items().size();
  }

  public boolean isMore() {
    return found().estimated() || getLast() < found().total();
  }

  public AuditEntry getSelected() {
    return found().items().stream()
        .filter(one -> Long.valueOf(one.id()).equals(entry))
        .findFirst()
        .orElse(null);
  }

  /** What the selected act changed. */
  public List<Change> getChanges() {
    return Change.between(getSelected().before(), getSelected().after());
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = blankAsNone(from);
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = blankAsNone(to);
  }

  public String getWho() {
    return who;
  }

  public void setWho(String who) {
    this.who = blankAsNone(who);
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = blankAsNone(action);
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = blankAsNone(type);
  }

  public String getObject() {
    return object;
  }

  public void setObject(String object) {
    this.object = blankAsNone(object);
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = blankAsNone(outcome);
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(page, 0);
  }

  public Long getEntry() {
    return entry;
  }

  public void setEntry(Long entry) {
    this.entry = entry;
  }

  private static String blankAsNone(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
