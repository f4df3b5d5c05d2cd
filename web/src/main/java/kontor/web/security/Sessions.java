package kontor.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import kontor.ejb.security.SessionLimits;
import kontor.ejb.security.SessionMark;

/** What the portal keeps in a session: the mark of the sign-in. */
final class Sessions {

  private static final String MARK = "kontor.sessionMark";

  private Sessions() {}

  static Optional<SessionMark> mark(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (SessionMark) session.getAttribute(MARK));
  }

  /** Begins the session of a person, under a new id so that nobody can have planted it. */
  static void begin(HttpServletRequest request, SessionMark mark) {
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    session.setMaxInactiveInterval(Math.toIntExact(SessionLimits.idle().toSeconds()));
    session.setAttribute(MARK, mark);
  }

  /** Ends the session with all that pages keep in it. */
  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
