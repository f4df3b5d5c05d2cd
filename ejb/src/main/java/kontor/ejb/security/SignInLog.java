package kontor.ejb.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import kontor.domain.security.SignInThrottle;
import kontor.domain.security.WrongAttempts;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * The log of attempts to sign in, each written in a transaction of its own; what concerns a known
 * name also stands in the trail of its tenant. House-internal: it asks for no permission.
 */
@Stateless
@PermitAll
@Tenanted
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInLog {

  /** A name somebody has. */
  public record Known(long userId, int tenant, String passwordHash, boolean disabled) {}

  @Inject private Sql sql;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  public Optional<Known> find(String username) {
    return sql.first(
        row ->
            new Known(
                row.getLong("user_id"),
                row.getInt("tenant"),
                row.getString("password_hash"),
                row.getBoolean("disabled")),
        "select user_id, tenant, password_hash, disabled from security.find_sign_in(?)",
        username);
  }

  public WrongAttempts wrongAttempts(String username, Request request) {
    return sql.first(
            SignInLog::wrongAttempts,
            "select * from security.wrong_attempts(?, ?, ?)",
            shortened(username),
            request.address(),
            OffsetDateTime.ofInstant(clock.instant().minus(SignInThrottle.WINDOW), ZoneOffset.UTC))
        .orElseThrow();
  }

  public void throttled(String username, Request request) {
    log(username, request, "THROTTLED");
  }

  public void wrong(String username, Request request) {
    log(username, request, "WRONG");
  }

  public void wrongOf(Known known, String username, Request request) {
    log(username, request, "WRONG");
    refused(known, username, "wrong password");
  }

  public void disabled(Known known, String username, Request request) {
    log(username, request, "DISABLED");
    refused(known, username, "deactivated");
  }

  public void signedIn(Known known, String username, Request request) {
    log(username, request, "SIGNED_IN");
    sql.execute(
        "update security.user_account set last_sign_in_at = ?, last_sign_in_address = ? where id ="
            + " ?",
        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
        request.address(),
        known.userId());
    Acting.run(
        person(known, username), () -> trail.done(AuditRecord.of("SIGNED_IN", "user", username)));
  }

  private void refused(Known known, String username, String reason) {
    Acting.run(
        person(known, username),
        () -> trail.refused(AuditRecord.of("SIGN_IN_REFUSED", "user", username).because(reason)));
  }

  private static Actor person(Known known, String username) {
    Actor house = Acting.required();
    return new Actor(
        known.tenant(), known.userId(), username, Set.of(), house.requestId(), house.address());
  }

  private void log(String username, Request request, String outcome) {
    sql.execute(
        "insert into security.sign_in_attempt (username, address, outcome, request_id) values (?,"
            + " ?, ?, ?)",
        shortened(username),
        request.address(),
        outcome,
        request.id());
  }

  private static String shortened(String username) {
    return username.length() <= 100 ? username : username.substring(0, 100);
  }

  private static WrongAttempts wrongAttempts(ResultSet row) throws SQLException {
    return new WrongAttempts(
        row.getInt("by_username"),
        instant(row, "latest_by_username"),
        row.getInt("by_address"),
        instant(row, "latest_by_address"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
