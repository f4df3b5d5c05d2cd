package kontor.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import kontor.web.frame.Words;

/**
 * What an error page may say: the request's reference, the time, the page; nothing of the inside.
 */
@Named
@RequestScoped
public class ErrorBean {

  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  public String getReference() {
    Object id = request.getAttribute("kontor.requestId");
    return id == null ? "–" : id.toString();
  }

  public String getTime() {
    return Words.local(clock.instant(), ZoneOffset.UTC.getId());
  }

  /** The address that failed, without its query. */
  public String getPage() {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? "/home" : failed.toString();
  }
}
