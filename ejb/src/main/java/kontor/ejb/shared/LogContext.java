package kontor.ejb.shared;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/**
 * Adds to every record of the log what its thread was doing: the request or the piece of work, for
 * whom, for which tenant.
 *
 * <p>Stands before the handlers that write: the server's JSON formatter writes the entries of a map
 * among a record's parameters as fields. The house itself is named, people are numbers.
 */
public final class LogContext extends Handler {

  /** The field that names the request, or the run or file that is worked on. */
  public static final String REQUEST = "requestId";

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  /** The thread begins to work on a request; {@link #end} must follow. */
  public static void begin(String requestId) {
    CURRENT.set(requestId);
  }

  /** The thread is done with its request. */
  public static void end() {
    CURRENT.remove();
  }

  @Override
  public void publish(LogRecord written) {
    Map<String, String> fields = fields();
    if (!fields.isEmpty() && !isTold(written)) {
      written.setParameters(
          Stream.concat(parameters(written), Stream.of(fields)).toArray(Object[]::new));
    }
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    Acting.current().ifPresent(actor -> put(fields, actor));
    if (!fields.containsKey(REQUEST) && CURRENT.get() != null) {
      fields.put(REQUEST, CURRENT.get());
    }
    return fields;
  }

  private static void put(Map<String, String> fields, Actor actor) {
    if (actor.requestId() != null) {
      fields.put(REQUEST, actor.requestId());
    }
    fields.put("userId", actor.userId() == null ? Actor.HOUSE : Long.toString(actor.userId()));
    fields.put("tenant", Integer.toString(actor.tenant()));
  }

  private static boolean isTold(LogRecord written) {
    return parameters(written)
        .anyMatch(given -> given instanceof Map<?, ?> map && map.containsKey(REQUEST));
  }

  private static Stream<Object> parameters(LogRecord written) {
    Object[] given = written.getParameters();
    return given == null ? Stream.empty() : Arrays.stream(given);
  }

  @Override
  public void flush() {
    // writes nothing itself
  }

  @Override
  public void close() {
    // holds nothing
  }
}
