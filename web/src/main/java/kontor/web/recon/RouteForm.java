package kontor.web.recon;

import java.io.Serializable;
import java.util.Locale;
import kontor.domain.recon.BreakType;
import kontor.domain.recon.Severity;
import kontor.ejb.recon.BreakSettings.Route;
import kontor.web.frame.Ranges;

/** Where breaks go, as a person fills it in; what is left empty fits every break. */
public class RouteForm implements Serializable {

  private static final long serialVersionUID = 1;

  private BreakType type;
  private Severity severity;
  private String source;
  private String currency;
  private String queue = "";

  static RouteForm of(Route route) {
    RouteForm form = new RouteForm();
    form.type = route.type();
    form.severity = route.severity();
    form.source = route.source();
    form.currency = route.currency();
    form.queue = route.queue();
    return form;
  }

  Route asRoute() {
    return new Route(type, severity, source, currency, queue);
  }

  public BreakType getType() {
    return type;
  }

  public void setType(BreakType type) {
    this.type = type;
  }

  public Severity getSeverity() {
    return severity;
  }

  public void setSeverity(Severity severity) {
    this.severity = severity;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = Ranges.blankAsNone(source);
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    String code = Ranges.blankAsNone(currency);
    this.currency = code == null ? null : code.toUpperCase(Locale.ROOT);
  }

  public String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = queue == null ? "" : queue;
  }
}
