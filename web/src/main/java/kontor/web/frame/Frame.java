package kontor.web.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/**
 * Puts the frame around the whole context root, before all other filters, and prepares the
 * session's cookie and timeout. (SameSite stands in glassfish-web.xml: this server takes it from
 * nowhere else.)
 */
@WebListener
public class Frame implements ServletContextListener {

  private static final int IDLE_MINUTES = 30;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    var frame = context.addFilter(FrameFilter.class.getName(), FrameFilter.class);
    frame.setAsyncSupported(true);
    frame.addMappingForUrlPatterns(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR), false, "/*");
    prepareSessions(context);
  }

  private static void prepareSessions(ServletContext context) {
    context.setSessionTimeout(IDLE_MINUTES);
    context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
    var cookie = context.getSessionCookieConfig();
    cookie.setName("kontor");
    cookie.setHttpOnly(true);
  }
}
