package kontor.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * The frame's filters in their order, as one: the container's own order of filters is not to be
 * relied on. Error pages get id and headers only; who acts is settled before them.
 */
public class FrameFilter extends HttpFilter {

  @Inject private RequestIdFilter requestId;
  @Inject private HeaderFilter headers;
  @Inject private OperationsFilter operations;
  @Inject private GateFilter gate;
  @Inject private ActingFilter acting;
  @Inject private BodyFilter bodies;
  @Inject private IdempotencyFilter idempotency;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    next(filters(request), chain).doFilter(request, response);
  }

  private List<Filter> filters(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR
        ? List.of(requestId, headers)
        : List.of(requestId, headers, operations, gate, acting, bodies, idempotency);
  }

  private static FilterChain next(List<Filter> filters, FilterChain end) {
    FilterChain chain = end;
    for (Filter filter : filters.reversed()) {
      FilterChain rest = chain;
      chain = (request, response) -> filter.doFilter(request, response, rest);
    }
    return chain;
  }
}
