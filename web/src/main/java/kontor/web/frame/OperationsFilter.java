package kontor.web.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps health details, metrics and the OpenAPI document to this machine and to {@code
 * KONTOR_OPERATIONS_NETWORK}; everybody else finds nothing there.
 */
@Dependent
public class OperationsFilter extends HttpFilter {

  @Inject
  @ConfigProperty(name = "KONTOR_OPERATIONS_NETWORK")
  private Optional<String> network;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (Routes.isOperations(request) && !isNear(request.getRemoteAddr())) {
      Problems.write(request, response, Problems.notFound());
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean isNear(String address) {
    return Network.isLoopback(address)
        || network
            .filter(cidr -> !cidr.isBlank())
            .map(Network::parse)
            .filter(near -> near.contains(address))
            .isPresent();
  }
}
