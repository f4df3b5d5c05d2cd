package kontor.web.frame;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Switches on the endpoint of {@code f:websocket}, later than web.xml could.
 *
 * <p>Where web.xml sets the parameter, Faces registers the server's websocket filter by itself;
 * with OmniFaces on board, whose endpoint makes the server register it too, the application then
 * does not start. This listener runs after both and before Faces looks at the parameter again.
 */
public class PushSwitch implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().setInitParameter("jakarta.faces.ENABLE_WEBSOCKET_ENDPOINT", "true");
  }
}
