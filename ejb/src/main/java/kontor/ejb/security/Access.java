package kontor.ejb.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;

/**
 * Who a request's session or token stands for, read from the database at each request: a disabled
 * person, a changed stamp, a revoked or expired token are nobody from the next request on.
 */
@ApplicationScoped
public class Access {

  @Inject private CallerLookUp callers;
  @Inject private TokenLookUp tokens;
  @Inject private Clock clock;

  /** The person of a session, if it is still good. */
  public Optional<Caller> bySession(SessionMark mark, Request request) {
    if (mark.signedInAt().plus(SessionLimits.longest()).isBefore(clock.instant())) {
      return Optional.empty();
    }
    return caller(mark.userId(), mark.tenant(), request)
        .filter(caller -> caller.sessionStamp() == mark.stamp());
  }

  /** The person of a bearer token, if it is still good. */
  public Optional<Caller> byToken(String token, Request request) {
    return tokens
        .find(TokenDigest.of(token))
        .filter(found -> found.isGoodAt(clock.instant()))
        .flatMap(found -> caller(found.userId(), found.tenant(), request));
  }

  Optional<Caller> caller(long userId, int tenant, Request request) {
    return inTenant(tenant, request, () -> callers.find(userId));
  }

  static <T> T inTenant(int tenant, Request request, Supplier<T> act) {
    return as(new Actor(tenant, null, Actor.HOUSE, Set.of(), request.id(), request.address()), act);
  }

  static <T> T as(Actor actor, Supplier<T> act) {
    AtomicReference<T> answer = new AtomicReference<>();
    Acting.run(actor, () -> answer.set(act.get()));
    return answer.get();
  }
}
