package kontor.ejb.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import kontor.domain.security.PasswordPolicy;
import kontor.domain.security.Permission;
import kontor.domain.security.PersonalSettings;
import kontor.domain.security.UserAccount;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.RetryLaterException;
import kontor.ejb.shared.Tenanted;

/** What everybody may do with their own account. */
@Stateless
@Tenanted
@RolesAllowed(Permission.SELF)
public class OwnAccount {

  @Inject private UserAccounts accounts;
  @Inject private PasswordHashes hashes;
  @Inject private OwnPasswordCheck currentPassword;
  @Inject private TokenWork tokens;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  public UserRow me() {
    return UserRow.of(own());
  }

  /** Changes theme, density and letter keys. */
  public UserRow changeSettings(PersonalSettings settings) {
    UserAccount account = own();
    JsonObject before = UserState.of(account);
    account.changeSettings(settings);
    accounts.write();
    trail.done(record("SETTINGS_CHANGED", account).with(before, UserState.of(account)));
    return UserRow.of(account);
  }

  /**
   * Changes the person's password; every session and token ends.
   *
   * @return the new session stamp, for the one session that goes on
   * @throws DomainException about the field {@code current} or {@code password}
   * @throws RetryLaterException after too many wrong attempts, or when the house is busy
   */
  public int changePassword(String current, String next) {
    UserAccount account = own();
    currentPassword.require(account, current);
    PasswordPolicy.check(next, account.username());
    requireAnother(current, next);
    JsonObject before = UserState.of(account);
    account.changePassword(hashes.hash(next), clock.instant());
    accounts.write();
    tokens.revokeAll(account.id());
    trail.done(record("PASSWORD_CHANGED", account).with(before, UserState.of(account)));
    return account.sessionStamp();
  }

  /** Notes that the person signed out. */
  public void signedOut() {
    trail.done(AuditRecord.of("SIGNED_OUT", "user", Acting.required().username()));
  }

  private static void requireAnother(String current, String next) {
    if (current.equals(next)) {
      throw DomainException.field("password", "The new password must be another one.");
    }
  }

  private UserAccount own() {
    return accounts.required(Acting.required().userId());
  }

  private static AuditRecord record(String action, UserAccount account) {
    return AuditRecord.of(action, "user", account.username());
  }
}
