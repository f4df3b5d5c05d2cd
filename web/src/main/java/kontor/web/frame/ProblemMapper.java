package kontor.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers every exception of a resource with a problem document. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  @Context private HttpServletRequest request;

  @Inject private Refusals refusals;

  @Override
  public Response toResponse(Throwable fault) {
    Problem problem = Problems.of(fault);
    refusals.record(request, fault);
    log(problem, fault);
    return response(problem, RequestFacts.id(request));
  }

  /** A fault of ours is logged with its cause, one of the caller's only when one looks for it. */
  private void log(Problem problem, Throwable fault) {
    if (problem.status() >= 500) {
      RequestLog.failed(request, fault);
    } else {
      LOG.log(Level.FINE, "A request was refused.", fault);
    }
  }

  private static Response response(Problem problem, String requestId) {
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .entity(problem.document(requestId).toString());
    if (problem.retryAfterSeconds() != null) {
      answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
    }
    return answer.build();
  }
}
