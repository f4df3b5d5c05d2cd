package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kontor.domain.recon.Reconciliation;
import kontor.domain.recon.RuleSet;
import kontor.domain.recon.Side;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.recon.ReconciliationView.RuleSetView;
import kontor.ejb.recon.ReconciliationView.SideView;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** Reconciliations and their rule sets: define, activate by a second person, look at. */
@Stateless
@Tenanted
public class Reconciliations {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int LONGEST_NAME = 200;

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @Inject private Sql sql;
  @Inject private Memberships memberships;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Makes a reconciliation with its first rule set, active at once; for one that exists, another
   * rule set becomes a draft.
   *
   * @return true when it is new
   */
  @RolesAllowed(Permission.RECON_WORK)
  public boolean define(DefineReconciliation command) {
    check(command);
    Optional<Reconciliation> existing = find(command.code());
    if (existing.isPresent()) {
      change(existing.get(), command);
    } else {
      create(command);
    }
    return existing.isEmpty();
  }

  private static void check(DefineReconciliation command) {
    if (command.code() == null || !CODE.matcher(command.code()).matches()) {
      throw DomainException.field(
          "code", "A code has 1 to 64 letters, digits, dots, dashes and underscores.");
    }
    if (command.name() == null
        || command.name().isBlank()
        || command.name().length() > LONGEST_NAME) {
      throw DomainException.field("name", "A name of 1 to 200 characters is needed.");
    }
    if (command.rules() == null) {
      throw DomainException.field("rules", "Rules are needed.");
    }
  }

  private void create(DefineReconciliation command) {
    List<Side> sides = sides(command);
    checkRules(command, sides);
    int tenant = Acting.required().tenant();
    Long by = Acting.required().userId();
    var made = new Reconciliation(tenant, command.code(), command.name().strip(), sides, by);
    entities.persist(made);
    entities.flush();
    entities.persist(
        RuleSet.first(tenant, made.id(), command.rules().toString(), by, clock.instant()));
    entities.flush();
    if (command.members() != null) {
      memberships.replace(made.id(), command.members());
    }
    audit.done(
        AuditRecord.of("RECONCILIATION_MADE", "reconciliation", command.code())
            .with(null, document(command)));
  }

  private void change(Reconciliation standing, DefineReconciliation command) {
    memberships.require(standing.id());
    List<Side> sides = sides(command);
    standing.keepSides(sides);
    checkRules(command, sides);
    standing.rename(command.name().strip());
    if (command.members() != null) {
      memberships.replace(standing.id(), command.members());
    }
    RuleSet newest = newest(standing);
    if (!newest.rules().equals(command.rules().toString())) {
      draft(standing, newest.number() + 1, command);
    }
    entities.flush();
  }

  private void draft(Reconciliation standing, int number, DefineReconciliation command) {
    int tenant = Acting.required().tenant();
    entities.persist(
        RuleSet.draft(
            tenant, standing.id(), number, command.rules().toString(), Acting.required().userId()));
    audit.done(
        AuditRecord.of("RULE_SET_DRAFTED", "reconciliation", standing.code())
            .with(null, document(command)));
  }

  private static JsonObject document(DefineReconciliation command) {
    return Json.createObjectBuilder()
        .add("name", command.name())
        .add("rules", command.rules())
        .build();
  }

  private List<Side> sides(DefineReconciliation command) {
    if (command.sides() == null) {
      throw DomainException.field("sides", "A reconciliation has two sides.");
    }
    List<Side> sides = new ArrayList<>();
    for (var side : command.sides()) {
      sides.add(side(sides.size() + 1, side));
    }
    return sides;
  }

  private Side side(int position, DefineReconciliation.DefineSide side) {
    String path = "sides[%d]".formatted(position - 1);
    if (side == null || side.name() == null || side.name().isBlank()) {
      throw DomainException.field(path + ".name", "A side needs a name.");
    }
    long source =
        sql.first(
                row -> row.getLong(1), "select id from intake.source where code = ?", side.source())
            .orElseThrow(() ->
                DomainException.field(
                    path + ".source", "There is no source %s.".formatted(side.source())));
    return new Side(Acting.required().tenant(), position, side.name().strip(), source);
  }

  private static void checkRules(DefineReconciliation command, List<Side> sides) {
    if (sides.size() != 2) {
      throw DomainException.field("sides", "A reconciliation has two sides.");
    }
    new RuleReader(sides.stream().map(Side::name).toList()).read(command.rules());
  }

  /** A second person puts a draft into force; the one before is retired. */
  @RolesAllowed(Permission.RECON_ACTIVATE)
  public void activate(String code, int number) {
    Reconciliation standing = required(code);
    RuleSet draft =
        ruleSet(standing, number)
            .orElseThrow(() -> DomainException.notFound("rule set", code + "/" + number));
    int before = standing.activeRuleSet();
    retire(standing, before);
    draft.activate(Acting.required().userId(), clock.instant());
    standing.decideBy(number);
    audit.done(
        AuditRecord.of("RULE_SET_ACTIVATED", "reconciliation", code)
            .with(numbered(before), numbered(number)));
  }

  /** Written at once: never are two active, not even within the transaction. */
  private void retire(Reconciliation standing, int number) {
    ruleSet(standing, number).ifPresent(RuleSet::retire);
    entities.flush();
  }

  private static JsonObject numbered(int number) {
    return Json.createObjectBuilder().add("ruleSet", number).build();
  }

  /** All reconciliations of the tenant, by name. */
  @RolesAllowed(Permission.RECON_READ)
  public List<ReconciliationView> list() {
    return entities
        .createQuery("select r from Reconciliation r order by r.name", Reconciliation.class)
        .getResultStream()
        .map(this::view)
        .toList();
  }

  /** One reconciliation with its rule sets, the newest first. */
  @RolesAllowed(Permission.RECON_READ)
  public ReconciliationView get(String code) {
    return view(required(code));
  }

  private ReconciliationView view(Reconciliation one) {
    return new ReconciliationView(
        one.id(),
        one.code(),
        one.name(),
        one.activeRuleSet(),
        sideViews(one.id()),
        ruleSetViews(one.id()),
        memberships.names(one.id()),
        memberships.mayWork(one.id()));
  }

  private List<SideView> sideViews(long id) {
    return sql.list(
        row -> new SideView(row.getInt(1), row.getString(2), row.getString(3)),
        "select s.position, s.name, c.code from recon.side s"
            + " join intake.source c on c.id = s.source_id"
            + " where s.reconciliation_id = ? order by s.position",
        id);
  }

  private List<RuleSetView> ruleSetViews(long id) {
    return sql.list(
        Reconciliations::ruleSetView,
        "select r.number, r.status, r.rules, m.username, r.made_at, a.username, r.activated_at"
            + " from recon.rule_set r left join security.user_account m on m.id = r.made_by"
            + " left join security.user_account a on a.id = r.activated_by"
            + " where r.reconciliation_id = ? order by r.number desc",
        id);
  }

  private static RuleSetView ruleSetView(ResultSet row) throws SQLException {
    return new RuleSetView(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        at(row, 5),
        row.getString(6),
        at(row, 7));
  }

  private static Instant at(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private RuleSet newest(Reconciliation one) {
    return entities
        .createQuery(
            "select s from RuleSet s where s.reconciliationId = :id order by s.number desc",
            RuleSet.class)
        .setParameter("id", one.id())
        .setMaxResults(1)
        .getSingleResult();
  }

  private Optional<RuleSet> ruleSet(Reconciliation one, int number) {
    return entities
        .createQuery(
            "select s from RuleSet s where s.reconciliationId = :id and s.number = :number",
            RuleSet.class)
        .setParameter("id", one.id())
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  private Reconciliation required(String code) {
    return find(code).orElseThrow(() -> DomainException.notFound("reconciliation", code));
  }

  private Optional<Reconciliation> find(String code) {
    return entities
        .createQuery("select r from Reconciliation r where r.code = :code", Reconciliation.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** The rules of a stored document. */
  static JsonArray parse(String rules) {
    try (var reader = Json.createReader(new StringReader(rules))) {
      return reader.readArray();
    }
  }
}
