package kontor.web.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Reads the bodies of the REST interface whole, up to 1 MiB and 32 levels deep; files are not read
 * here.
 */
@Dependent
public class BodyFilter extends HttpFilter {

  static final int LARGEST = 1 << 20;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!Routes.isApi(request) || Routes.isSafe(request) || Routes.isStreamed(request)) {
      chain.doFilter(request, response);
      return;
    }
    byte[] body;
    try {
      body = body(request);
    } catch (IOException brokenOff) {
      Problems.write(request, response, brokenOff());
      return;
    }
    if (body.length > LARGEST) {
      Problems.write(request, response, Problems.tooLarge());
    } else if (JsonDepth.isTooDeep(body)) {
      Problems.write(request, response, tooDeep());
    } else {
      chain.doFilter(new ReadRequest(request, body), response);
    }
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LARGEST) {
      return new byte[LARGEST + 1];
    }
    return request.getInputStream().readNBytes(LARGEST + 1);
  }

  private static Problem brokenOff() {
    return Problems.brokenOff("The request ended, or fell silent, before its last byte.");
  }

  private static Problem tooDeep() {
    return Problem.of(400, "too-deep", "Unreadable request", "The document is nested too deeply.");
  }
}
