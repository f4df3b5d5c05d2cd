package kontor.web.security;

import jakarta.security.enterprise.credential.Credential;
import kontor.ejb.security.Request;
import kontor.ejb.security.SessionMark;
import kontor.ejb.security.SignInOutcome;

/** What a request can prove who it is by. */
final class Credentials {

  private Credentials() {}

  /** A session of the portal. */
  record OfSession(SessionMark mark, Request request) implements Credential {}

  /** A bearer token of the REST interface. */
  record OfToken(String token, Request request) implements Credential {}

  /** User name and password from the sign-in page; learns the outcome. */
  static final class OfForm implements Credential {

    private final String username;
    private final String password;
    private final Request request;
    private SignInOutcome outcome;

    OfForm(String username, String password, Request request) {
      this.username = username;
      this.password = password;
      this.request = request;
    }

    String username() {
      return username;
    }

    String password() {
      return password;
    }

    Request request() {
      return request;
    }

    SignInOutcome outcome() {
      return outcome;
    }

    void learn(SignInOutcome newOutcome) {
      outcome = newOutcome;
    }
  }
}
