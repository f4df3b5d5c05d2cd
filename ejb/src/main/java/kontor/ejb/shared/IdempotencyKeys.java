package kontor.ejb.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Answers already given to writes that came with an Idempotency-Key, per person.
 *
 * <p>A key is claimed before the write is done and answered after it, each in a transaction of its
 * own. A claim without an answer is a write under way, or one the house died in; the latter are
 * dropped at the next start. House-internal: the frame asks before any permission is looked at.
 */
@Stateless
@PermitAll
@Tenanted
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotencyKeys {

  /**
   * An answer as first given.
   *
   * @param route method and path of the write
   * @param bodySha256 SHA-256 of the write's body
   * @param status 0 while the write is under way
   * @param headers content type and location, a line each, empty when it had none
   */
  public record Answer(String route, byte[] bodySha256, int status, String headers, byte[] body) {

    public boolean isUnderWay() {
      return status == 0;
    }
  }

  @Inject private Sql sql;

  /** Claims a key for a write; false when it was used before. */
  public boolean claim(String key, String route) {
    Actor actor = Acting.required();
    return sql.execute(
            """
            insert into shared.idempotency_key (tenant, user_id, key, route) values (?, ?, ?, ?)
            on conflict do nothing
            """,
            actor.tenant(),
            actor.userId(),
            key,
            route)
        == 1;
  }

  /** What a used key was answered; null when it was released meanwhile. */
  public Answer find(String key) {
    return sql.first(
            IdempotencyKeys::answer,
            """
            select route, body_sha256, coalesce(status, 0) as status, headers, body
            from shared.idempotency_key where user_id = ? and key = ?
            """,
            Acting.required().userId(),
            key)
        .orElse(null);
  }

  /** Keeps the answer to a claimed write. */
  public void answer(String key, Answer answer) {
    sql.execute(
        """
        update shared.idempotency_key set body_sha256 = ?, status = ?, headers = ?, body = ?
        where user_id = ? and key = ?
        """,
        answer.bodySha256(),
        answer.status(),
        answer.headers(),
        answer.body(),
        Acting.required().userId(),
        key);
  }

  /** Frees the key of a write that was not done, so that it can be tried again. */
  public void release(String key) {
    sql.execute(
        "delete from shared.idempotency_key where user_id = ? and key = ? and status is null",
        Acting.required().userId(),
        key);
  }

  /** Drops claims of writes the house died in, and answers older than a week. */
  public void tidy(boolean underWayToo) {
    sql.execute(
        """
        delete from shared.idempotency_key
        where created_at < now() - interval '7 days' or (? and status is null)
        """,
        underWayToo);
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        row.getString("route"),
        row.getBytes("body_sha256"),
        row.getInt("status"),
        row.getString("headers"),
        row.getBytes("body"));
  }
}
