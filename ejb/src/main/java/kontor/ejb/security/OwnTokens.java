package kontor.ejb.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** A person's open bearer tokens: seen, and ended one by one. */
@Stateless
@Tenanted
@RolesAllowed(Permission.SELF)
public class OwnTokens {

  /** An open token; its text is known to nobody here. */
  public record OpenToken(long id, Instant madeAt, Instant expiresAt) {}

  @Inject private Sql sql;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /** The tokens still good at this moment, newest first. */
  public List<OpenToken> list() {
    return sql.list(
        row ->
            new OpenToken(
                row.getLong("id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant()),
        """
        select id, created_at, expires_at from security.token
        where user_id = ? and revoked_at is null and expires_at > ? order by id desc limit 100
        """,
        Acting.required().userId(),
        now());
  }

  /**
   * Ends one token.
   *
   * @throws DomainException when it is ended already or somebody else's
   */
  public void end(long id) {
    int ended =
        sql.execute(
            "update security.token set revoked_at = ?"
                + " where id = ? and user_id = ? and revoked_at is null",
            now(),
            id,
            Acting.required().userId());
    if (ended == 0) {
      throw DomainException.conflict("token-ended", "This token was ended before.");
    }
    trail.done(AuditRecord.of("TOKEN_REVOKED", "user", Acting.required().username()));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
