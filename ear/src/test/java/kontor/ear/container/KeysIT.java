package kontor.ear.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kontor.domain.security.UserAccount;
import kontor.domain.security.Username;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import kontor.ejb.shared.IdempotencyKeys;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the house remembers of writes that came with an Idempotency-Key. */
@InContainer
class KeysIT {

  private static final int TENANT = 1;
  private static final String ROUTE = "POST /api/v1/tried";
  private static final byte[] BODY = {1, 2, 3};

  @Inject private IdempotencyKeys keys;
  @Inject private Desk desk;

  private Actor person;

  @Deployment
  static EnterpriseArchive house() {
    return House.with(KeysIT.class, Desk.class);
  }

  @BeforeEach
  void letSomebodyIn() {
    var account =
        new UserAccount(
            TENANT, new Username("k" + UUID.randomUUID()), "Caller", null, Instant.EPOCH);
    account.changePassword("none", Instant.EPOCH);
    Acting.run(Actor.house(TENANT), () -> desk.add(account));
    person = new Actor(TENANT, account.id(), account.username(), Set.of(), null, null);
  }

  @Test
  void should_free_at_the_start_the_keys_of_writes_the_house_died_in() {
    Acting.run(
        person,
        () -> {
          assertTrue(keys.claim("died", ROUTE));
          assertFalse(keys.claim("died", ROUTE));
          keys.tidy(true);
          assertTrue(keys.claim("died", ROUTE));
        });
  }

  @Test
  void should_leave_the_keys_of_writes_under_way_alone_at_night() {
    Acting.run(
        person,
        () -> {
          assertTrue(keys.claim("under way", ROUTE));
          keys.tidy(false);
          assertTrue(keys.find("under way").isUnderWay());
        });
  }

  @Test
  void should_remember_an_answer_over_a_start() {
    Acting.run(
        person,
        () -> {
          keys.claim("answered", ROUTE);
          keys.answer("answered", new IdempotencyKeys.Answer(ROUTE, new byte[32], 201, "", BODY));
          keys.tidy(true);
          keys.release("answered");
          assertArrayEquals(BODY, keys.find("answered").body());
        });
  }
}
