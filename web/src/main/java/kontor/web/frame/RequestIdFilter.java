package kontor.web.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import kontor.ejb.shared.LogContext;

/** Gives every request an id and says it in the answer and in the log. */
@Dependent
public class RequestIdFilter extends HttpFilter {

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(RequestFacts.ID_HEADER, RequestFacts.id(request));
    long begun = System.nanoTime();
    LogContext.begin(RequestFacts.id(request));
    try {
      chain.doFilter(request, response);
    } finally {
      if (!Routes.isStatic(request)) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        RequestLog.answered(request, response.getStatus(), millis);
      }
      LogContext.end();
    }
  }
}
