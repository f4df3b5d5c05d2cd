package kontor.ejb.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import kontor.domain.security.SignInThrottle;
import kontor.domain.security.Username;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import kontor.ejb.shared.RetryLaterException;

/**
 * Signing in by user name and password, for pages and REST alike.
 *
 * <p>An unknown name, a wrong password and a disabled person get the same answer in the same time.
 * Every attempt is logged in a transaction of its own, those by known names also in the trail of
 * their tenant. The place among the four hashes is held from the count of wrong attempts to the
 * log's entry, so that a burst cannot outrun the count.
 */
@ApplicationScoped
public class SignIns {

  /** A wrong attempt is never answered sooner, so that its time does not tell which names exist. */
  private static final Duration SOONEST_WRONG = Duration.ofMillis(400);

  @Inject private SignInLog log;
  @Inject private PasswordHashes hashes;
  @Inject private Access access;
  @Inject private TokenWork tokens;
  @Inject private SignInMetrics metrics;
  @Inject private Clock clock;

  /**
   * Tries to sign in.
   *
   * @throws RetryLaterException when too many people sign in at this moment
   */
  public SignInOutcome attempt(String typedName, String password, Request request) {
    long begun = System.nanoTime();
    String username = Username.normalized(typedName);
    SignInOutcome outcome =
        hashes.inPlace(() -> attemptHere(username, password == null ? "" : password, request));
    metrics.count(outcome);
    if (outcome instanceof SignInOutcome.Wrong) {
      waitUntil(begun + SOONEST_WRONG.toNanos());
    }
    return outcome;
  }

  private static void waitUntil(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        return;
      }
    }
  }

  /**
   * A bearer token for a person, or empty for wrong credentials.
   *
   * @throws RetryLaterException after too many wrong attempts, or when the house is busy
   */
  public Optional<IssuedToken> token(String typedName, String password, Request request) {
    return switch (attempt(typedName, password, request)) {
      case SignInOutcome.SignedIn in -> Optional.of(tokenOf(in));
      case SignInOutcome.Wrong wrong -> Optional.empty();
      case SignInOutcome.Throttled throttled -> throw tooMany(throttled.left());
    };
  }

  private SignInOutcome attemptHere(String username, String password, Request request) {
    Duration wait = SignInThrottle.remaining(log.wrongAttempts(username, request), clock.instant());
    if (!wait.isZero()) {
      log.throttled(username, request);
      return new SignInOutcome.Throttled(wait);
    }
    return log.find(username)
        .map(known -> attemptOf(known, username, password, request))
        .orElseGet(() -> unknown(username, password, request));
  }

  private SignInOutcome unknown(String username, String password, Request request) {
    hashes.matchesNobody(password);
    log.wrong(username, request);
    return new SignInOutcome.Wrong();
  }

  private SignInOutcome attemptOf(
      SignInLog.Known known, String username, String password, Request request) {
    if (!hashes.matchesHere(password, known.passwordHash())) {
      inTenantOf(known, request, () -> log.wrongOf(known, username, request));
      return new SignInOutcome.Wrong();
    }
    if (known.disabled()) {
      inTenantOf(known, request, () -> log.disabled(known, username, request));
      return new SignInOutcome.Wrong();
    }
    inTenantOf(known, request, () -> log.signedIn(known, username, request));
    return signedIn(known, request);
  }

  private static void inTenantOf(SignInLog.Known known, Request request, Runnable act) {
    Acting.run(
        new Actor(known.tenant(), null, Actor.HOUSE, Set.of(), request.id(), request.address()),
        act);
  }

  private SignInOutcome signedIn(SignInLog.Known known, Request request) {
    return access
        .caller(known.userId(), known.tenant(), request)
        .<SignInOutcome>map(caller -> new SignInOutcome.SignedIn(caller, mark(caller)))
        .orElseGet(SignInOutcome.Wrong::new);
  }

  private SessionMark mark(Caller caller) {
    return new SessionMark(
        caller.actor().userId(), caller.actor().tenant(), caller.sessionStamp(), clock.instant());
  }

  private IssuedToken tokenOf(SignInOutcome.SignedIn in) {
    return Access.as(in.caller().actor(), tokens::issue);
  }

  static RetryLaterException tooMany(Duration wait) {
    return new RetryLaterException(
        RetryLaterException.Reason.TOO_MANY_ATTEMPTS,
        wait,
        "Too many wrong passwords. Please wait before the next one.");
  }
}
