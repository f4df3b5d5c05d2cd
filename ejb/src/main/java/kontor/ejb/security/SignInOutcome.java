package kontor.ejb.security;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInOutcome {

  /** The person is who they say. */
  record SignedIn(Caller caller, SessionMark mark) implements SignInOutcome {}

  /** Unknown name, wrong password or disabled person: the caller learns no more than that. */
  record Wrong() implements SignInOutcome {}

  /** Not looked at: too many wrong attempts before. */
  record Throttled(Duration left) implements SignInOutcome {}
}
