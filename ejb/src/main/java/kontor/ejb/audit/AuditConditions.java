package kontor.ejb.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kontor.domain.security.Permission;
import kontor.ejb.shared.Actor;

/** The conditions of a search, with what the person may see at all among them. */
final class AuditConditions {

  /** The actions of signing in and out, which an administrator sees. */
  static final Set<String> SIGN_INS =
      Set.of("SIGNED_IN", "SIGN_IN_REFUSED", "SIGNED_OUT", "TOKEN_ISSUED", "TOKEN_REVOKED");

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  static AuditConditions of(AuditFilter filter, Actor actor) {
    var found = new AuditConditions();
    found.visibleTo(actor);
    found.and("at >= ?", moment(filter.from()));
    found.and("at < ?", moment(filter.to()));
    found.and("username = ?", filter.username());
    found.and("action = ?", filter.action());
    found.and("object_type = ?", filter.objectType());
    found.and("object_id = ?", filter.objectId());
    found.and("outcome = ?", filter.outcome());
    return found;
  }

  /** Adds a condition, unless its value is null. */
  AuditConditions and(String condition, Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.add(value);
    }
    return this;
  }

  private void visibleTo(Actor actor) {
    if (actor.may(Permission.AUDIT_ALL)) {
      return;
    }
    List<String> visible = new ArrayList<>();
    if (actor.may(Permission.AUDIT_OWN)) {
      visible.add("user_id = ?");
      parameters.add(actor.userId());
    }
    if (actor.may(Permission.AUDIT_SIGN_INS)) {
      visible.add("action = any (string_to_array(?, ','))");
      parameters.add(String.join(",", SIGN_INS));
    }
    conditions.add(visible.isEmpty() ? "false" : "(" + String.join(" or ", visible) + ")");
  }

  String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /** The parameters in order, followed by others. */
  Object[] parameters(Object... others) {
    List<Object> all = new ArrayList<>(parameters);
    all.addAll(List.of(others));
    return all.toArray();
  }

  private static OffsetDateTime moment(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
