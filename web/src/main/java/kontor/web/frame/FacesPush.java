package kontor.web.frame;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerApplicationConfig;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Set;

/**
 * Opens the endpoint of {@code f:websocket}, the only websocket of the portal.
 *
 * <p>Where web.xml sets the parameter, Faces starts the server's websocket container by itself.
 * With OmniFaces on board, whose endpoint class makes the server start it too, the second of the
 * two finds its filter taken and the application does not start. So the server starts it alone and
 * asks here which endpoints there are; the parameter is set when that is over, for {@code
 * f:websocket} to find it.
 */
public class FacesPush implements ServerApplicationConfig, ServletContextListener {

  private static final String ENDPOINT = "com.sun.faces.push.WebsocketEndpoint";
  private static final String PATH = "/jakarta.faces.push/{channel}";
  private static final String PARAMETER = "jakarta.faces.ENABLE_WEBSOCKET_ENDPOINT";

  @Override
  public Set<ServerEndpointConfig> getEndpointConfigs(Set<Class<? extends Endpoint>> found) {
    return Set.of(ServerEndpointConfig.Builder.create(endpoint(), PATH).build());
  }

  private static Class<? extends Endpoint> endpoint() {
    try {
      return Class.forName(ENDPOINT, true, Thread.currentThread().getContextClassLoader())
          .asSubclass(Endpoint.class);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException("This server's Faces has no endpoint " + ENDPOINT, missing);
    }
  }

  @Override
  public Set<Class<?>> getAnnotatedEndpointClasses(Set<Class<?>> found) {
    return Set.of();
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().setInitParameter(PARAMETER, "true");
  }
}
