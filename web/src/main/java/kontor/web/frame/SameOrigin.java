package kontor.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Whether a request was made by a page of the portal itself, as the browser vouches for. */
final class SameOrigin {

  private SameOrigin() {}

  /** Sec-Fetch-Site says it, else Origin does; without either nothing is proven. */
  static boolean isProven(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    return isOwn(request.getHeader("Origin"), request.getHeader("Host"));
  }

  private static boolean isOwn(String origin, String host) {
    if (origin == null || host == null) {
      return false;
    }
    try {
      return host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
