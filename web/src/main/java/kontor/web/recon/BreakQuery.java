package kontor.web.recon;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import kontor.domain.recon.BreakState;
import kontor.domain.recon.BreakType;
import kontor.domain.recon.Severity;
import kontor.domain.shared.DomainException;
import kontor.ejb.recon.BreakDesk;
import kontor.ejb.recon.BreakFilter;
import kontor.ejb.recon.BreakSort;

/** What narrows and sorts the worklist over REST; what is no such value is refused. */
public class BreakQuery {

  @QueryParam("desk")
  private String desk;

  @QueryParam("reconciliation")
  private String reconciliation;

  @QueryParam("state")
  private String state;

  @QueryParam("type")
  private String type;

  @QueryParam("severity")
  private String severity;

  @QueryParam("queue")
  private String queue;

  @QueryParam("owner")
  private String owner;

  @QueryParam("currency")
  private String currency;

  @QueryParam("label")
  private String label;

  @QueryParam("text")
  private String text;

  @QueryParam("sort")
  private String sort;

  @QueryParam("down")
  private boolean down;

  BreakFilter filter() {
    BreakDesk whose = constant("desk", desk, BreakDesk.class);
    return new BreakFilter(
        whose == null ? BreakDesk.ALL : whose,
        given(reconciliation),
        constant("state", state, BreakState.class),
        constant("type", type, BreakType.class),
        constant("severity", severity, Severity.class),
        given(queue),
        given(owner),
        given(currency),
        given(label),
        given(text));
  }

  BreakSort sort() {
    BreakSort by = constant("sort", sort, BreakSort.class);
    return by == null ? BreakSort.DUE : by;
  }

  boolean descending() {
    return down;
  }

  private static String given(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  static <E extends Enum<E>> E constant(String field, String value, Class<E> kind) {
    if (given(value) == null) {
      return null;
    }
    try {
      return Enum.valueOf(kind, value.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw DomainException.field(field, "There is no %s %s.".formatted(field, value));
    }
  }
}
