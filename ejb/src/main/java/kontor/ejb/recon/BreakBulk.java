package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kontor.domain.recon.BreakState;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * One act on up to 500 breaks at once, in one transaction. What does not fit, because somebody was
 * faster or may not work on it, is left as it is and named.
 */
@Stateless
@Tenanted
public class BreakBulk {

  /** The most breaks of one act. */
  public static final int MOST = 500;

  /** What became of it: how many were changed, and which were not and why. */
  public record Outcome(int done, List<Skipped> skipped) {}

  /** A break that was left as it is. */
  public record Skipped(long id, String reason) {}

  private record Standing(long id, long reconciliation, BreakState state) {}

  private record Act(String name, BreakState next, String words, String reason) {}

  @Inject private Sql sql;
  @Inject private Memberships memberships;
  @Inject private BreakOwners owners;
  @Inject private BreakDiary diary;
  @Inject private BreakPolicies policies;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Gives them to somebody; null: to the one who acts. */
  @RolesAllowed(Permission.RECON_WORK)
  public Outcome assign(List<Long> ids, String username) {
    Map<Long, Long> ownerOf = new HashMap<>();
    List<Skipped> skipped = new ArrayList<>();
    Act act = new Act("ASSIGNED", BreakState.ASSIGNED, name(username), null);
    List<Standing> fitting =
        fitting(ids, act, skipped).stream()
            .filter(one -> mayOwn(username, one, ownerOf, skipped))
            .toList();
    Long owner = ownerOf.values().stream().filter(id -> id != 0).findFirst().orElse(null);
    return done(
        act, fitting, skipped, "owner_id = ?::bigint, follow_up = null, reason = null", owner);
  }

  private static String name(String username) {
    return username == null || username.isBlank() ? Acting.required().username() : username;
  }

  private boolean mayOwn(
      String username, Standing one, Map<Long, Long> ownerOf, List<Skipped> skipped) {
    Long owner =
        ownerOf.computeIfAbsent(
            one.reconciliation(), reconciliation -> ownerOrNone(username, reconciliation));
    if (owner == 0) {
      skipped.add(
          new Skipped(
              one.id(), "%s does not work on its reconciliation.".formatted(name(username))));
    }
    return owner != 0;
  }

  private long ownerOrNone(String username, long reconciliation) {
    try {
      return owners.idOf(username, reconciliation);
    } catch (DomainException nobody) {
      return 0;
    }
  }

  /** Lets them wait until a day. */
  @RolesAllowed(Permission.RECON_WORK)
  public Outcome pend(List<Long> ids, String reason, LocalDate followUp) {
    String why = BreakWords.reason(reason);
    BreakWords.requireDay(followUp, LocalDate.now(clock.withZone(policies.businessDays().zone())));
    Act act = new Act("PENDED", BreakState.PENDING, why + " · " + followUp, why);
    List<Skipped> skipped = new ArrayList<>();
    return done(
        act, fitting(ids, act, skipped), skipped, "reason = ?, follow_up = ?", why, followUp);
  }

  /** Says that nothing is left to do with them, and why. */
  @RolesAllowed(Permission.RECON_WORK)
  public Outcome resolve(List<Long> ids, String reason) {
    String why = BreakWords.reason(reason);
    Act act = new Act("RESOLVED", BreakState.RESOLVED, why, why);
    List<Skipped> skipped = new ArrayList<>();
    return done(
        act,
        fitting(ids, act, skipped),
        skipped,
        "reason = ?, follow_up = null, resolved_at = ?::timestamptz, resolved_by = ?",
        why,
        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
        Acting.required().userId());
  }

  /** Puts a label on all of them. */
  @RolesAllowed(Permission.RECON_WORK)
  public Outcome label(List<Long> ids, String label) {
    String word = BreakWords.label(label);
    List<Skipped> skipped = new ArrayList<>();
    Act act = new Act("LABELLED", null, word, word);
    List<Long> fitting = fitting(ids, act, skipped).stream().map(Standing::id).toList();
    sql.execute(
        "insert into recon.break_label (break_id, label, tenant) select i.id, ?, ?"
            + " from unnest(?::bigint[]) i (id) on conflict do nothing",
        word,
        Acting.required().tenant(),
        MatchReader.arrayOf(fitting));
    return noted(act, fitting, skipped);
  }

  /** Those the act may be done to, held until the end in the order of their ids. */
  private List<Standing> fitting(List<Long> ids, Act act, List<Skipped> skipped) {
    if (ids.isEmpty() || ids.size() > MOST) {
      throw DomainException.field("breaks", "One act is done to 1 to %d breaks.".formatted(MOST));
    }
    List<Standing> found =
        sql.list(
            row ->
                new Standing(row.getLong(1), row.getLong(2), BreakState.valueOf(row.getString(3))),
            "select id, reconciliation_id, state from recon.break where id = any (?::bigint[])"
                + " order by id for no key update",
            MatchReader.arrayOf(ids));
    var missing = new TreeSet<>(ids);
    found.forEach(one -> missing.remove(one.id()));
    missing.forEach(id -> skipped.add(new Skipped(id, "There is no such break.")));
    Map<Long, Boolean> mayWork =
        found.stream()
            .map(Standing::reconciliation)
            .distinct()
            .collect(Collectors.toMap(one -> one, memberships::mayWork));
    return found.stream()
        .filter(one -> fits(one, act, mayWork.get(one.reconciliation()), skipped))
        .toList();
  }

  private static boolean fits(Standing one, Act act, boolean mayWork, List<Skipped> skipped) {
    boolean again = act.next() == BreakState.ASSIGNED && one.state() == BreakState.ASSIGNED;
    boolean allowed = act.next() == null || again || one.state().mayBecome(act.next());
    if (!mayWork) {
      skipped.add(new Skipped(one.id(), "Only the members of its reconciliation work on it."));
    } else if (!allowed) {
      skipped.add(new Skipped(one.id(), "It is %s.".formatted(one.state())));
    }
    return mayWork && allowed;
  }

  private Outcome done(
      Act act, List<Standing> fitting, List<Skipped> skipped, String set, Object... values) {
    List<Long> ids = fitting.stream().map(Standing::id).toList();
    List<Object> parameters = new ArrayList<>(List.of(act.next().name()));
    for (Object value : values) {
      parameters.add(value);
    }
    parameters.add(MatchReader.arrayOf(ids));
    if (!ids.isEmpty()) {
      sql.execute(
          "update recon.break set state = ?, "
              + set
              + ", version = version + 1 where id = any (?::bigint[])",
          parameters.toArray());
    }
    return noted(act, ids, skipped);
  }

  private Outcome noted(Act act, List<Long> ids, List<Skipped> skipped) {
    if (!ids.isEmpty()) {
      diary.noteAll(ids, act.name(), act.words());
    }
    for (long id : ids) {
      AuditRecord record = AuditRecord.of("BREAK_" + act.name(), "break", id);
      audit.done(
          act.next() == null
              ? record.because(act.words())
              : record
                  .with(
                      null,
                      Json.createObjectBuilder()
                          .add("state", act.next().name())
                          .add("words", act.words())
                          .build())
                  .because(act.reason()));
    }
    return new Outcome(ids.size(), List.copyOf(skipped));
  }
}
