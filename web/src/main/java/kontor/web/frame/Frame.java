package kontor.web.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import java.util.List;

/**
 * Puts the frame around the whole context root: the filters in their order, the session's cookie
 * and timeout.
 */
@WebListener
public class Frame implements ServletContextListener {

  private static final int IDLE_MINUTES = 30;

  private static final List<Class<? extends Filter>> FILTERS =
      List.of(
          RequestIdFilter.class,
          HeaderFilter.class,
          OperationsFilter.class,
          GateFilter.class,
          ActingFilter.class,
          BodyFilter.class,
          IdempotencyFilter.class);

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    FILTERS.forEach(filter -> add(context, filter));
    prepareSessions(context);
  }

  private static void add(ServletContext context, Class<? extends Filter> filter) {
    var registration = context.addFilter(filter.getName(), filter);
    registration.setAsyncSupported(true);
    registration.addMappingForUrlPatterns(dispatches(filter), false, "/*");
  }

  /** Error pages keep id and headers; who acts is settled before. */
  private static EnumSet<DispatcherType> dispatches(Class<? extends Filter> filter) {
    boolean ofErrorsToo = filter == RequestIdFilter.class || filter == HeaderFilter.class;
    return ofErrorsToo
        ? EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR)
        : EnumSet.of(DispatcherType.REQUEST);
  }

  private static void prepareSessions(ServletContext context) {
    context.setSessionTimeout(IDLE_MINUTES);
    context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
    var cookie = context.getSessionCookieConfig();
    cookie.setName("kontor");
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Strict");
  }
}
