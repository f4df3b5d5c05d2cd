package kontor.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kontor.ejb.shared.Actor;

/**
 * Lines of the log about requests, with the request's id, the person's number and the tenant as
 * fields of their own. No names, no addresses, no query: the log holds nothing personal.
 */
final class RequestLog {

  private static final String NAME = "kontor.request";
  private static final Logger LOG = Logger.getLogger(NAME);

  private RequestLog() {}

  /** One line for an answered request. */
  static void answered(HttpServletRequest request, int status, long millis) {
    Map<String, Object> fields = fields(request);
    fields.put("method", request.getMethod());
    fields.put("route", Routes.path(request));
    fields.put("status", status);
    fields.put("millis", millis);
    log(Level.INFO, "answered", fields, null);
  }

  /** One line for a request that failed by our fault, with the cause. */
  static void failed(HttpServletRequest request, Throwable fault) {
    log(Level.SEVERE, "failed", fields(request), fault);
  }

  private static Map<String, Object> fields(HttpServletRequest request) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("requestId", RequestFacts.id(request));
    RequestFacts.actor(request).ifPresent(actor -> put(fields, actor));
    return fields;
  }

  private static void put(Map<String, Object> fields, Actor actor) {
    fields.put("userId", String.valueOf(actor.userId()));
    fields.put("tenant", Integer.toString(actor.tenant()));
  }

  /** The server's JSON formatter writes the entries of a map among the parameters as fields. */
  private static void log(Level level, String what, Map<String, Object> fields, Throwable fault) {
    LogRecord line = new LogRecord(level, "request " + what);
    line.setLoggerName(NAME);
    line.setParameters(new Object[] {fields});
    line.setThrown(fault);
    LOG.log(line);
  }
}
