package kontor.ejb.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import kontor.ejb.shared.Sql;

/** Finds a bearer token before its tenant is known; house-internal, it asks for no permission. */
@Stateless
@PermitAll
public class TokenLookUp {

  /** A token as stored. */
  public record Found(long userId, int tenant, Instant expiresAt, boolean revoked) {

    boolean isGoodAt(Instant now) {
      return !revoked && now.isBefore(expiresAt);
    }
  }

  @Inject private Sql sql;

  public Optional<Found> find(byte[] digest) {
    return sql.first(
        row ->
            new Found(
                row.getLong("user_id"),
                row.getInt("tenant"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("revoked")),
        "select user_id, tenant, expires_at, revoked from security.find_token(?)",
        digest);
  }
}
