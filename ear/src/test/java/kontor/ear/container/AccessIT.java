package kontor.ear.container;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kontor.domain.security.UserAccount;
import kontor.domain.security.Username;
import kontor.ejb.security.Access;
import kontor.ejb.security.Request;
import kontor.ejb.security.SessionLimits;
import kontor.ejb.security.SessionMark;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a session still stands for. */
@InContainer
class AccessIT {

  private static final int TENANT = 1;
  private static final Request REQUEST = new Request("tried", "127.0.0.1");

  @Inject private Access access;
  @Inject private Desk desk;

  private UserAccount account;

  @Deployment
  static EnterpriseArchive house() {
    return House.with(AccessIT.class, Desk.class);
  }

  @BeforeEach
  void letSomebodyIn() {
    account =
        new UserAccount(
            TENANT, new Username("a" + UUID.randomUUID()), "Person", null, Instant.EPOCH);
    account.changePassword("none", Instant.EPOCH);
    Acting.run(Actor.house(TENANT), () -> desk.add(account));
  }

  @Test
  void should_end_a_session_its_longest_time_after_the_sign_in() {
    assertTrue(isGood(account.sessionStamp(), SessionLimits.longest().minusMinutes(1)));
    assertFalse(isGood(account.sessionStamp(), SessionLimits.longest().plusMinutes(1)));
  }

  @Test
  void should_end_the_sessions_of_an_earlier_stamp() {
    assertFalse(isGood(account.sessionStamp() - 1, Duration.ZERO));
  }

  private boolean isGood(int stamp, Duration age) {
    var mark = new SessionMark(account.id(), TENANT, stamp, Instant.now().minus(age));
    return access.bySession(mark, REQUEST).isPresent();
  }
}
