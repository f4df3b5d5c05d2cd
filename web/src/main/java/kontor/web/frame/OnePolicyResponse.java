package kontor.web.frame;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Lets a page's own content policy take the place of the strict one instead of standing beside it.
 */
final class OnePolicyResponse extends HttpServletResponseWrapper {

  static final String POLICY = "Content-Security-Policy";

  OnePolicyResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void addHeader(String name, String value) {
    if (POLICY.equalsIgnoreCase(name)) {
      super.setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }
}
