package kontor.ejb.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * Makes and ends bearer tokens of the REST interface: 32 random bytes, good for 12 hours, stored as
 * SHA-256. House-internal: called when a password was just checked, it asks for no permission.
 */
@Stateless
@Tenanted
public class TokenWork {

  private static final Duration LIFE = Duration.ofHours(12);
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private AuditTrail trail;

  /** Makes a token for the acting person, whose password was just checked. */
  public IssuedToken issue() {
    Actor actor = Acting.required();
    String token = randomToken();
    Instant expiresAt = clock.instant().plus(LIFE);
    sql.execute(
        "insert into security.token (tenant, user_id, sha256, expires_at) values (?, ?, ?, ?)",
        actor.tenant(),
        actor.userId(),
        TokenDigest.of(token),
        OffsetDateTime.ofInstant(expiresAt, ZoneOffset.UTC));
    trail.done(AuditRecord.of("TOKEN_ISSUED", "user", actor.username()));
    return new IssuedToken(token, expiresAt);
  }

  /** Ends every token of a person. */
  public void revokeAll(long userId) {
    sql.execute(
        "update security.token set revoked_at = now() where user_id = ? and revoked_at is null",
        userId);
  }

  private String randomToken() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
