package kontor.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kontor.ejb.shared.Actor;

/** What the house knows of the running request, kept in its attributes. */
public final class RequestFacts {

  /** The header a caller may name a request by, and finds in the answer. */
  public static final String ID_HEADER = "X-Request-Id";

  /** The attribute of the request's id. */
  public static final String ID = "kontor.requestId";

  private static final String ACTOR = "kontor.actor";
  private static final String MUST_CHANGE_PASSWORD = "kontor.mustChangePassword";
  private static final Pattern CLEAN_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestFacts() {}

  /** The request's id: the caller's own if it is clean, else a new one. */
  public static String id(HttpServletRequest request) {
    String known = (String) request.getAttribute(ID);
    if (known != null) {
      return known;
    }
    String offered = request.getHeader(ID_HEADER);
    String id =
        offered != null && CLEAN_ID.matcher(offered).matches()
            ? offered
            : UUID.randomUUID().toString();
    request.setAttribute(ID, id);
    return id;
  }

  /** Notes who acts in the request. */
  public static void signedIn(HttpServletRequest request, Actor actor, boolean mustChangePassword) {
    request.setAttribute(ACTOR, actor);
    request.setAttribute(MUST_CHANGE_PASSWORD, mustChangePassword);
  }

  /** Who acts in the request, if somebody signed in. */
  public static Optional<Actor> actor(HttpServletRequest request) {
    return Optional.ofNullable((Actor) request.getAttribute(ACTOR));
  }

  static boolean mustChangePassword(HttpServletRequest request) {
    return Boolean.TRUE.equals(request.getAttribute(MUST_CHANGE_PASSWORD));
  }
}
