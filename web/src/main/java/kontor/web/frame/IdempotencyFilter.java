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
import java.util.Set;
import kontor.ejb.shared.IdempotencyKeys;

/**
 * Answers a write that comes with an Idempotency-Key as the first time, before anything else is
 * looked at. Files are left to {@link IdempotentUploads}; passwords and tokens are never recorded.
 */
@Dependent
public class IdempotencyFilter extends HttpFilter {

  static final String KEY = "Idempotency-Key";

  private static final Set<String> SECRET =
      Set.of(Routes.API + "/tokens", Routes.API + "/tokens/current", Routes.API + "/me/password");

  @Inject private Recorded recorded;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof ReadRequest read && isRecorded(read)) {
      answerOnce(read, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isRecorded(HttpServletRequest request) {
    return request.getHeader(KEY) != null
        && RequestFacts.actor(request).isPresent()
        && !SECRET.contains(Routes.path(request));
  }

  private void answerOnce(ReadRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<IdempotencyKeys.Answer> earlier;
    try {
      earlier =
          recorded.claim(request.getHeader(KEY), route(request), () -> Sha256.of(request.body()));
    } catch (RuntimeException refused) {
      Problems.write(request, response, Problems.of(refused));
      return;
    }
    if (earlier.isPresent()) {
      RecordedAnswers.write(response, earlier.get());
    } else {
      answerAndKeep(request, response, chain);
    }
  }

  private void answerAndKeep(ReadRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String key = request.getHeader(KEY);
    var kept = new KeptResponse(response);
    boolean answered = false;
    try {
      chain.doFilter(request, kept);
      answered = true;
    } finally {
      if (!answered) {
        recorded.release(key);
      }
    }
    recorded.keep(key, RecordedAnswers.of(route(request), Sha256.of(request.body()), kept));
    kept.send();
  }

  static String route(HttpServletRequest request) {
    String query = request.getQueryString();
    String route = request.getMethod() + " " + Routes.path(request);
    return query == null ? route : route + "?" + query;
  }
}
