package kontor.web.security;

import jakarta.security.enterprise.CallerPrincipal;
import kontor.ejb.security.Caller;

/** The person of a request as the container knows them. */
final class CallerIdentity extends CallerPrincipal {

  private static final long serialVersionUID = 1;

  private final transient Caller caller;

  CallerIdentity(Caller caller) {
    super(caller.actor().username());
    this.caller = caller;
  }

  Caller caller() {
    return caller;
  }
}
