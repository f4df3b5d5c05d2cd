package kontor.web.security;

import jakarta.servlet.http.HttpServletRequest;
import kontor.ejb.security.Request;
import kontor.web.frame.RequestFacts;

/** Requests as the rooms of the first floor know them. */
final class Requests {

  private Requests() {}

  static Request of(HttpServletRequest request) {
    return new Request(RequestFacts.id(request), request.getRemoteAddr());
  }
}
