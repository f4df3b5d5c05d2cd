package kontor.web.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts the security headers on every answer of the context root. */
@Dependent
public class HeaderFilter extends HttpFilter {

  private static final String YEAR = "max-age=31536000";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    setHeaders(request, response);
    chain.doFilter(request, new OnePolicyResponse(response));
  }

  private static void setHeaders(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(OnePolicyResponse.POLICY, ContentPolicy.STRICT);
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (!Routes.isStatic(request)) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (isStrict(request.isSecure(), request.getServerName())) {
      response.setHeader("Strict-Transport-Security", YEAR);
    }
  }

  /** Whether browsers are told to come by TLS only: over TLS itself, and never on this machine. */
  static boolean isStrict(boolean secure, String host) {
    return secure && !isLocal(host);
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }
}
