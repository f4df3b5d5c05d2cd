package kontor.ear.container;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kontor.domain.intake.Source;
import kontor.domain.intake.StorageLimits;
import kontor.domain.recon.Break;
import kontor.domain.recon.BreakPolicy;
import kontor.domain.recon.Match;
import kontor.domain.recon.Reconciliation;
import kontor.domain.recon.RuleSet;
import kontor.domain.recon.Side;
import kontor.domain.security.UserAccount;
import kontor.domain.security.Username;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Of two who changed what both had looked at, the second is told. */
@InContainer
class InterleavedWritersIT {

  private static final int TENANT = 1;
  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

  @Inject private Desk desk;

  @Deployment
  static EnterpriseArchive house() {
    return House.with(InterleavedWritersIT.class, Desk.class);
  }

  @Test
  void should_tell_the_second_writer_of_a_user_account() {
    UserAccount account = account();
    refuseTheSecond(
        UserAccount.class, account.id(), a -> a.rename("First"), a -> a.rename("Second"));
  }

  @Test
  void should_tell_the_second_writer_of_a_source() {
    Source source = source();
    refuseTheSecond(Source.class, source.id(), Source::changed, Source::changed);
  }

  @Test
  void should_tell_the_second_writer_of_the_limits_of_storage() {
    add(new StorageLimits(TENANT));
    refuseTheSecond(
        StorageLimits.class, TENANT, l -> l.change(400, null), l -> l.change(500, null));
  }

  @Test
  void should_tell_the_second_writer_of_a_reconciliation() {
    Reconciliation reconciliation = reconciliation();
    refuseTheSecond(
        Reconciliation.class, reconciliation.id(), r -> r.rename("First"), r -> r.rename("Second"));
  }

  @Test
  void should_tell_the_second_writer_of_a_rule_set() {
    UserAccount first = account();
    UserAccount second = account();
    RuleSet draft = RuleSet.draft(TENANT, reconciliation().id(), 2, "[]", account().id());
    add(draft);
    refuseTheSecond(
        RuleSet.class,
        draft.id(),
        r -> r.activate(first.id(), NOON),
        r -> r.activate(second.id(), NOON));
  }

  @Test
  void should_tell_the_second_writer_of_a_match() {
    UserAccount person = account();
    Match match = Match.byHand(matchId(), TENANT, reconciliation().id(), "same", person.id());
    add(match);
    refuseTheSecond(
        Match.class,
        match.id(),
        m -> m.undo(person.id(), NOON, "first"),
        m -> m.undo(person.id(), NOON, "second"));
  }

  @Test
  void should_tell_the_second_writer_of_the_policy_of_breaks() {
    add(new BreakPolicy(TENANT));
    refuseTheSecond(
        BreakPolicy.class, TENANT, p -> p.allow(5, 25), p -> p.routeOthersTo("Breaks of others"));
  }

  @Test
  void should_tell_the_second_writer_of_a_break() {
    long[] id = new long[1];
    as(() -> id[0] = desk.addBreak(reconciliation().id()));
    long person = account().id();
    refuseTheSecond(
        Break.class, id[0], b -> b.assign(person), b -> b.resolve(person, NOON, "second"));
  }

  private <T> void refuseTheSecond(
      Class<T> kind, Object id, Consumer<T> first, Consumer<T> second) {
    as(() -> {
      T seenByFirst = desk.take(kind, id);
      T seenBySecond = desk.take(kind, id);
      first.accept(seenByFirst);
      second.accept(seenBySecond);
      desk.put(seenByFirst);
      EJBException refused = assertThrows(EJBException.class, () -> desk.put(seenBySecond));
      assertInstanceOf(OptimisticLockException.class, refused.getCause());
    });
  }

  private UserAccount account() {
    UserAccount account =
        new UserAccount(TENANT, new Username("w" + UUID.randomUUID()), "Writer", null, NOON);
    account.changePassword("none", NOON);
    add(account);
    return account;
  }

  private Source source() {
    Source source = new Source(TENANT, "s" + UUID.randomUUID());
    add(source);
    return source;
  }

  private Reconciliation reconciliation() {
    List<Side> sides =
        List.of(
            new Side(TENANT, 1, "bank", source().id()),
            new Side(TENANT, 2, "ledger", source().id()));
    Reconciliation made =
        new Reconciliation(TENANT, "r" + UUID.randomUUID(), "Made", sides, account().id());
    add(made);
    return made;
  }

  private void add(Object thing) {
    as(() -> desk.add(thing));
  }

  private long matchId() {
    long[] id = new long[1];
    as(() -> id[0] = desk.nextMatchId());
    return id[0];
  }

  private static void as(Runnable act) {
    Acting.run(Actor.house(TENANT), act);
  }
}
