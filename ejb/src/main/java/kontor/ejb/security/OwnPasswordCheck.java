package kontor.ejb.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import kontor.domain.security.SignInThrottle;
import kontor.domain.security.UserAccount;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import kontor.ejb.shared.RetryLaterException;

/**
 * Asks a person who is signed in for the current password. Wrong ones count as wrong attempts to
 * sign in and make wait like them, so that a session left open is no way around the throttle.
 */
@ApplicationScoped
class OwnPasswordCheck {

  @Inject private SignInLog log;
  @Inject private PasswordHashes hashes;
  @Inject private Clock clock;

  /**
   * Refuses a wrong password.
   *
   * @throws DomainException about the field {@code current}
   * @throws RetryLaterException after too many wrong attempts, or when the house is busy
   */
  void require(UserAccount account, String typed) {
    boolean right = hashes.inPlace(() -> isRight(account, typed == null ? "" : typed));
    if (!right) {
      throw DomainException.field("current", "The current password is not right.");
    }
  }

  private boolean isRight(UserAccount account, String typed) {
    Request request = request();
    String username = account.username();
    Duration wait = SignInThrottle.remaining(log.wrongAttempts(username, request), clock.instant());
    if (!wait.isZero()) {
      log.throttled(username, request);
      throw SignIns.tooMany(wait);
    }
    boolean right = hashes.matchesHere(typed, account.passwordHash());
    if (!right) {
      log.wrongOf(known(account), username, request);
    }
    return right;
  }

  private static SignInLog.Known known(UserAccount account) {
    return new SignInLog.Known(
        account.id(), Acting.required().tenant(), account.passwordHash(), false);
  }

  private static Request request() {
    Actor actor = Acting.required();
    return new Request(actor.requestId(), actor.address());
  }
}
