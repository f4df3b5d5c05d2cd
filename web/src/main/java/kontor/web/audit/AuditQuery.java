package kontor.web.audit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kontor.domain.shared.DomainException;
import kontor.ejb.audit.AuditFilter;

/** The filters of the trail as query parameters. */
public class AuditQuery {

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  @QueryParam("user")
  private String user;

  @QueryParam("action")
  private String action;

  @QueryParam("objectType")
  private String objectType;

  @QueryParam("objectId")
  private String objectId;

  @QueryParam("outcome")
  private String outcome;

  @QueryParam("before")
  private Long before;

  @QueryParam("page")
  @DefaultValue("0")
  private int page;

  @QueryParam("size")
  @DefaultValue("100")
  private int size;

  AuditFilter filter() {
    return new AuditFilter(
        moment("from", from),
        moment("to", to),
        given(user),
        given(action),
        given(objectType),
        given(objectId),
        given(outcome));
  }

  /** The id the page's entries are older than, or null. */
  Long before() {
    return before;
  }

  int page() {
    return page;
  }

  int size() {
    return size;
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** A moment, or the beginning of a day in UTC. */
  private static Instant moment(String field, String text) {
    if (given(text) == null) {
      return null;
    }
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException unreadable) {
      throw DomainException.field(field, "%s is no date and no moment.".formatted(text));
    }
  }
}
