package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kontor.domain.recon.BreakPolicy;
import kontor.domain.recon.BreakType;
import kontor.domain.recon.Severity;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * How a bank rates its breaks and who they go to. What is changed holds for breaks made from then
 * on.
 */
@Stateless
@Tenanted
public class BreakSettings {

  private static final int MOST = 500;

  /**
   * All of it.
   *
   * @param queue where breaks go that no route fits
   * @param version of what was looked at; null to set whatever stands
   */
  public record Document(
      BigDecimal p1Above,
      BigDecimal p2Above,
      BigDecimal p3Above,
      int p2Hours,
      int p3Hours,
      List<LocalDate> freeDays,
      List<Queue> queues,
      List<Route> routes,
      String queue,
      Integer version) {}

  /** A queue and the names of who works on it; nobody: everybody. */
  public record Queue(String name, List<String> members) {}

  /** Where breaks go whose parts all fit; null fits everything. */
  public record Route(
      BreakType type, Severity severity, String source, String currency, String queue) {}

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @Inject private Sql sql;
  @Inject private BreakPolicies policies;
  @Inject private AuditTrail audit;

  @RolesAllowed({Permission.OPERATIONS_MAKE, Permission.RECON_READ})
  public Document get() {
    int tenant = Acting.required().tenant();
    BreakPolicy policy = entities.find(BreakPolicy.class, tenant);
    BreakPolicy said = policy == null ? new BreakPolicy(tenant) : policy;
    return new Document(
        said.p1Above().stripTrailingZeros(),
        said.p2Above().stripTrailingZeros(),
        said.p3Above().stripTrailingZeros(),
        said.p2Hours(),
        said.p3Hours(),
        policies.freeDays(),
        queues(),
        routes(),
        said.queue(),
        said.version());
  }

  private List<Queue> queues() {
    Map<String, List<String>> members = new LinkedHashMap<>();
    sql.list(
            row -> new String[] {row.getString(1), row.getString(2)},
            "select q.name, u.username from recon.break_queue q left join"
                + " recon.break_queue_member m on m.tenant = q.tenant and m.queue = q.name"
                + " left join security.user_account u on u.id = m.user_id order by 1, 2")
        .forEach(row -> {
          List<String> names = members.computeIfAbsent(row[0], name -> new ArrayList<>());
          if (row[1] != null) {
            names.add(row[1]);
          }
        });
    return members.entrySet().stream().map(e -> new Queue(e.getKey(), e.getValue())).toList();
  }

  private List<Route> routes() {
    return sql.list(
        row ->
            new Route(
                row.getString(1) == null ? null : BreakType.valueOf(row.getString(1)),
                row.getObject(2) == null ? null : Severity.of(row.getInt(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
        "select r.type, r.severity, c.code, r.currency, r.queue from recon.break_route r"
            + " left join intake.source c on c.id = r.source_id order by r.position");
  }

  /** Sets all of it at once. */
  @RolesAllowed(Permission.OPERATIONS_MAKE)
  public Document set(Document said) {
    int tenant = Acting.required().tenant();
    BreakPolicy policy = entities.find(BreakPolicy.class, tenant);
    if (policy == null) {
      policy = new BreakPolicy(tenant);
      entities.persist(policy);
    }
    if (said.version() != null && said.version() != policy.version()) {
      throw DomainException.conflict(
          "changed-meanwhile", "Somebody else changed the settings of breaks meanwhile.");
    }
    String before = text(get());
    policy.rate(said.p1Above(), said.p2Above(), said.p3Above());
    policy.allow(said.p2Hours(), said.p3Hours());
    policy.routeOthersTo(knownQueue(said, said.queue()));
    entities.flush();
    entities.lock(policy, jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    replace(tenant, said);
    entities.flush();
    Document after = get();
    audit.done(
        AuditRecord.of("BREAK_SETTINGS_CHANGED", "break-settings", tenant)
            .with(
                Json.createObjectBuilder().add("settings", before).build(),
                Json.createObjectBuilder().add("settings", text(after)).build()));
    return after;
  }

  private static String text(Document document) {
    return document.toString();
  }

  private static String knownQueue(Document said, String queue) {
    boolean known =
        BreakPolicy.USUAL_QUEUE.equals(queue)
            || said.queues().stream().anyMatch(one -> one.name().equals(queue));
    if (!known) {
      throw DomainException.field("queue", "There is no queue %s.".formatted(queue));
    }
    return queue;
  }

  private void replace(int tenant, Document said) {
    if (said.queues().size() > MOST
        || said.routes().size() > MOST
        || said.freeDays().size() > MOST) {
      throw DomainException.field("routes", "At most %d of each are kept.".formatted(MOST));
    }
    for (String table : List.of("break_route", "break_queue_member", "break_queue", "free_day")) {
      sql.execute("delete from recon." + table);
    }
    said.freeDays().stream()
        .distinct()
        .forEach(day ->
            sql.execute("insert into recon.free_day (tenant, day) values (?, ?)", tenant, day));
    said.queues().forEach(queue -> add(tenant, queue));
    for (int i = 0; i < said.routes().size(); i++) {
      add(tenant, i + 1, said, said.routes().get(i));
    }
  }

  private void add(int tenant, Queue queue) {
    if (queue.name() == null || queue.name().isBlank() || queue.name().length() > 40) {
      throw DomainException.field("queues", "A queue has a name of at most 40 characters.");
    }
    sql.execute(
        "insert into recon.break_queue (tenant, name) values (?, ?) on conflict do nothing",
        tenant,
        queue.name());
    for (String member : queue.members()) {
      int added =
          sql.execute(
              "insert into recon.break_queue_member (tenant, queue, user_id) select ?, ?, id"
                  + " from security.user_account where username = ? on conflict do nothing",
              tenant,
              queue.name(),
              member);
      if (added == 0) {
        throw DomainException.field("queues", "There is no user %s.".formatted(member));
      }
    }
  }

  private void add(int tenant, int position, Document said, Route route) {
    if (said.queues().stream().noneMatch(one -> one.name().equals(route.queue()))) {
      throw DomainException.field("routes", "There is no queue %s.".formatted(route.queue()));
    }
    int added =
        sql.execute(
            "insert into recon.break_route (tenant, position, type, severity, source_id, currency,"
                + " queue) select ?, ?, ?, ?::smallint, (select id from intake.source where code"
                + " = ?), ?, ? where ?::text is null or exists (select from intake.source where"
                + " code = ?)",
            tenant,
            position,
            route.type() == null ? null : route.type().name(),
            route.severity() == null ? null : route.severity().number(),
            route.source(),
            route.currency(),
            route.queue(),
            route.source(),
            route.source());
    if (added == 0) {
      throw DomainException.field("routes", "There is no source %s.".formatted(route.source()));
    }
  }
}
