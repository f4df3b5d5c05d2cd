package kontor.ejb.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import kontor.domain.security.Permission;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** A person's own bearer tokens. */
@Stateless
@Tenanted
public class Tokens {

  @Inject private Sql sql;
  @Inject private AuditTrail trail;

  /** Ends the token the request came with. */
  @RolesAllowed(Permission.SELF)
  public void revokeCurrent(String token) {
    sql.execute(
        "update security.token set revoked_at = now() where sha256 = ? and revoked_at is null",
        TokenDigest.of(token));
    trail.done(AuditRecord.of("TOKEN_REVOKED", "user", Acting.required().username()));
  }
}
