package kontor.ejb.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** Keeps the trail in {@code audit.entry}, which nobody can change or empty. */
@Stateless
@PermitAll
@Tenanted
public class RecordedTrail implements AuditTrail {

  private static final String INSERT =
      """
      insert into audit.entry (tenant, user_id, username, action, outcome, object_type, object_id,
                               before, after, reason, request_id, address)
      values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?)
      """;

  @Inject private Sql sql;

  @Override
  public void done(AuditRecord act) {
    insert(act, "DONE");
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void refused(AuditRecord attempt) {
    insert(attempt, "REFUSED");
  }

  private void insert(AuditRecord entry, String outcome) {
    Actor actor = Acting.required();
    sql.execute(
        INSERT,
        actor.tenant(),
        actor.userId(),
        actor.username(),
        entry.action(),
        outcome,
        entry.objectType(),
        entry.objectId(),
        text(entry.before()),
        text(entry.after()),
        entry.reason(),
        actor.requestId(),
        actor.address());
  }

  private static String text(JsonObject state) {
    return state == null ? null : state.toString();
  }
}
