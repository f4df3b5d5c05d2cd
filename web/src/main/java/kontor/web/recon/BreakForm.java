package kontor.web.recon;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kontor.domain.recon.BreakState;
import kontor.domain.recon.BreakType;
import kontor.domain.recon.Severity;
import kontor.ejb.recon.BreakDesk;
import kontor.ejb.recon.BreakFilter;
import kontor.web.frame.Address;
import kontor.web.frame.Ranges;

/** What narrows the worklist, as it stands in the address; what is unknown does not narrow. */
public class BreakForm implements Serializable {

  private static final long serialVersionUID = 1;

  private String desk;
  private String reconciliation;
  private String state;
  private String type;
  private String severity;
  private String queue;
  private String owner;
  private String label;
  private String text;

  BreakFilter asFilter() {
    return new BreakFilter(
        whose(),
        reconciliation,
        one(BreakState.class, state),
        one(BreakType.class, type),
        one(Severity.class, severity),
        queue,
        owner,
        null,
        label,
        text);
  }

  private BreakDesk whose() {
    BreakDesk named = one(BreakDesk.class, desk);
    return named == null ? BreakDesk.TEAM : named;
  }

  private static <E extends Enum<E>> E one(Class<E> kind, String name) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  Address addTo(Address address) {
    return address
        .with("desk", getDesk())
        .with("reconciliation", reconciliation)
        .with("state", state)
        .with("type", type)
        .with("severity", severity)
        .with("queue", queue)
        .with("owner", owner)
        .with("label", label)
        .with("text", text);
  }

  public boolean isNarrow() {
    return Stream.of(reconciliation, state, type, severity, queue, owner, label, text)
        .anyMatch(Objects::nonNull);
  }

  /** In small letters, as it stands in the address. */
  public String getDesk() {
    return whose().name().toLowerCase(Locale.ROOT);
  }

  public void setDesk(String desk) {
    this.desk = Ranges.blankAsNone(desk);
  }

  public String getReconciliation() {
    return reconciliation;
  }

  public void setReconciliation(String reconciliation) {
    this.reconciliation = Ranges.blankAsNone(reconciliation);
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    BreakState known = one(BreakState.class, state);
    this.state = known == null ? null : known.name();
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    BreakType known = one(BreakType.class, type);
    this.type = known == null ? null : known.name();
  }

  public String getSeverity() {
    return severity;
  }

  public void setSeverity(String severity) {
    Severity known = one(Severity.class, severity);
    this.severity = known == null ? null : known.name();
  }

  public String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = Ranges.blankAsNone(queue);
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = Ranges.blankAsNone(owner);
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = Ranges.blankAsNone(label);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = Ranges.blankAsNone(text);
  }
}
