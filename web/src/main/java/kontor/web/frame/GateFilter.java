package kontor.web.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Lets in who signed in, and everybody where that is not needed. A page leads to the sign-in, the
 * REST interface answers 401; who has a one-time password comes no further than to change it.
 *
 * <p>Requests that change something on pages must come from the portal itself; the view state of
 * Faces and the cookie's SameSite guard them besides.
 */
@Dependent
public class GateFilter extends HttpFilter {

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!Routes.isApi(request) && !Routes.isSafe(request) && !SameOrigin.isProven(request)) {
      Problems.write(request, response, Problems.forbidden());
    } else if (Routes.isOpen(request)) {
      chain.doFilter(request, response);
    } else if (RequestFacts.actor(request).isEmpty()) {
      askToSignIn(request, response);
    } else if (RequestFacts.mustChangePassword(request)
        && !Routes.isOpenBeforeFirstChange(request)) {
      askToChangePassword(request, response);
    } else if (isLockedPage(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isLockedPage(HttpServletRequest request) {
    return !Routes.isApi(request)
        && !PageDoors.isOpen(Routes.path(request), RequestFacts.actor(request).orElseThrow());
  }

  private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Routes.isApi(request)) {
      response.setHeader("WWW-Authenticate", "Bearer");
      Problems.write(request, response, Problems.unauthenticated());
    } else {
      redirect(request, response, "/sign-in?to=" + wanted(request));
    }
  }

  private static void askToChangePassword(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Routes.isApi(request)) {
      Problems.write(
          request,
          response,
          Problem.of(
              403,
              "password-change-needed",
              "Not allowed",
              "The one-time password must be changed first."));
    } else {
      redirect(request, response, "/password");
    }
  }

  /** Ajax cannot follow a redirect of the whole page; Faces has an answer of its own for that. */
  private static void redirect(
      HttpServletRequest request, HttpServletResponse response, String target) throws IOException {
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml");
      response.setCharacterEncoding("UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + target.replace("&", "&amp;")
                  + "\"/></partial-response>");
    } else {
      response.sendRedirect(target);
    }
  }

  private static String wanted(HttpServletRequest request) {
    boolean page = Routes.isSafe(request);
    String query = request.getQueryString();
    String target =
        page && query != null ? Routes.path(request) + "?" + query : Routes.path(request);
    return URLEncoder.encode(target, StandardCharsets.UTF_8);
  }
}
