package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import kontor.domain.recon.Break;
import kontor.domain.recon.BreakState;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** What people do with breaks, one by one. Only the members of a reconciliation work on it. */
@Stateless
@Tenanted
public class BreakActs {

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @Inject private Sql sql;
  @Inject private Memberships memberships;
  @Inject private Sources sources;
  @Inject private BreakMaking making;
  @Inject private BreakOwners owners;
  @Inject private BreakDiary diary;
  @Inject private BreakPolicies policies;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Gives a break to somebody.
   *
   * @param username null: to the one who acts
   */
  @RolesAllowed(Permission.RECON_WORK)
  public void assign(long id, String username) {
    Break one = held(id);
    long owner = owners.idOf(username, one.reconciliationId());
    JsonObject before = state(one);
    one.assign(owner);
    done(one, before, "ASSIGNED", owners.nameOf(owner), null);
  }

  /** Lets a break wait for something until a day, on which somebody asks again. */
  @RolesAllowed(Permission.RECON_WORK)
  public void pend(long id, String reason, LocalDate followUp) {
    String why = BreakWords.reason(reason);
    BreakWords.requireDay(followUp, LocalDate.now(clock.withZone(zone())));
    Break one = held(id);
    JsonObject before = state(one);
    one.pend(why, followUp);
    done(one, before, "PENDED", why + " · " + followUp, why);
  }

  /** Says that nothing is left to do with a break, and why. */
  @RolesAllowed(Permission.RECON_WORK)
  public void resolve(long id, String reason) {
    String why = BreakWords.reason(reason);
    Break one = held(id);
    JsonObject before = state(one);
    one.resolve(Acting.required().userId(), clock.instant(), why);
    done(one, before, "RESOLVED", why, why);
  }

  /**
   * Takes up a pending break again, or opens a resolved one as a new one that follows it.
   *
   * @return the id of the break that is open now
   * @throws DomainException where its line is open no more, or another break waits for it
   */
  @RolesAllowed(Permission.RECON_WORK)
  public long reopen(long id, String reason) {
    String why = BreakWords.optional(reason);
    long reconciliation = worked(id);
    sources.lockForHand(reconciliation);
    Break one = entities.find(Break.class, id, LockModeType.PESSIMISTIC_WRITE);
    JsonObject before = state(one);
    if (one.state() == BreakState.RESOLVED) {
      return followed(one, before, why);
    }
    one.release();
    done(one, before, "REOPENED", why, why);
    return id;
  }

  private long followed(Break resolved, JsonObject before, String why) {
    long next = making.follow(resolved.reconciliationId(), resolved.lineId());
    diary.note(next, "REOPENED", why);
    audit.done(
        AuditRecord.of("BREAK_REOPENED", "break", next)
            .with(
                before,
                Json.createObjectBuilder()
                    .add("state", "OPEN")
                    .add("follows", resolved.id())
                    .build())
            .because(why));
    return next;
  }

  /** Adds what somebody has to say. */
  @RolesAllowed(Permission.RECON_WORK)
  public void comment(long id, String text) {
    String words = BreakWords.comment(text);
    held(id);
    diary.note(id, "COMMENTED", words);
    audit.done(AuditRecord.of("BREAK_COMMENTED", "break", id));
  }

  /** Puts a label on a break, or takes it off. */
  @RolesAllowed(Permission.RECON_WORK)
  public void label(long id, String label, boolean on) {
    String word = BreakWords.label(label);
    held(id);
    if (diary.label(id, word, on)) {
      diary.note(id, on ? "LABELLED" : "UNLABELLED", word);
      audit.done(
          AuditRecord.of(on ? "BREAK_LABELLED" : "BREAK_UNLABELLED", "break", id).because(word));
    }
  }

  private Break held(long id) {
    worked(id);
    return entities.find(Break.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The reconciliation of a break that the one who acts may work on. */
  private long worked(long id) {
    long reconciliation =
        sql.first(
                row -> row.getLong(1), "select reconciliation_id from recon.break where id = ?", id)
            .orElseThrow(() -> DomainException.notFound("break", id));
    memberships.require(reconciliation);
    return reconciliation;
  }

  private void done(Break one, JsonObject before, String act, String words, String reason) {
    entities.flush();
    diary.note(one.id(), act, words);
    audit.done(
        AuditRecord.of("BREAK_" + act, "break", one.id()).with(before, state(one)).because(reason));
  }

  private JsonObject state(Break one) {
    var state = Json.createObjectBuilder().add("state", one.state().name());
    if (one.ownerId() != null) {
      state.add("owner", owners.nameOf(one.ownerId()));
    }
    if (one.followUp() != null) {
      state.add("followUp", one.followUp().toString());
    }
    return state.build();
  }

  private ZoneId zone() {
    return policies.businessDays().zone();
  }
}
