package kontor.web.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;

/** Lets the request's thread act as the person who signed in, and records what was refused. */
@Dependent
public class ActingFilter extends HttpFilter {

  @Inject private Refusals refusals;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Actor actor = RequestFacts.actor(request).orElse(null);
    if (actor == null) {
      chain.doFilter(request, response);
      return;
    }
    try {
      Acting.as(
          actor,
          () -> {
            act(request, response, chain);
            return null;
          });
    } catch (IOException | ServletException | RuntimeException known) {
      throw known;
    } catch (Exception impossible) {
      throw new ServletException(impossible);
    }
  }

  private void act(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException fault) {
      if (!Refusals.isRefusal(fault) || response.isCommitted()) {
        throw fault;
      }
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
    if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
      refusals.record(request);
    }
  }
}
