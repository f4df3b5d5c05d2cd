package kontor.web.frame;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;

/** Writes refused requests to the trail, each request once. */
@ApplicationScoped
public class Refusals {

  private static final String RECORDED = "kontor.refusalRecorded";

  @Inject private AuditTrail trail;

  /** Records the refusal if the exception is one; for answers whose status does not tell. */
  public void record(HttpServletRequest request, Throwable fault) {
    if (isRefusal(fault)) {
      record(request);
    }
  }

  void record(HttpServletRequest request) {
    if (request.getAttribute(RECORDED) != null || Acting.current().isEmpty()) {
      return;
    }
    request.setAttribute(RECORDED, true);
    String route = request.getMethod() + " " + Routes.path(request);
    trail.refused(
        AuditRecord.of("ACCESS_REFUSED", "route", shortened(route)).because("no permission"));
  }

  static boolean isRefusal(Throwable fault) {
    return Problems.causes(fault).stream().anyMatch(Refusals::refuses);
  }

  private static boolean refuses(Throwable cause) {
    return cause instanceof EJBAccessException
        || cause instanceof AccessLocalException
        || (cause instanceof DomainException broken
            && broken.kind() == DomainException.Kind.FORBIDDEN);
  }

  private static String shortened(String route) {
    return route.length() <= 300 ? route : route.substring(0, 300);
  }
}
