package kontor.ejb.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kontor.domain.security.Permission;
import kontor.domain.security.Role;
import kontor.domain.security.UserAccount;
import kontor.domain.security.Username;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Tenanted;

/**
 * The people of a bank: let in, given roles, deactivated. Every change is audited with the state
 * before and after; nobody changes their own roles, and one active administrator always remains.
 *
 * <p>Changes carry the version the caller saw; a change made meanwhile refuses them (conflict).
 */
@Stateless
@Tenanted
public class Users {

  @Inject private UserAccounts accounts;
  @Inject private PasswordHashes hashes;
  @Inject private TokenWork tokens;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  @RolesAllowed({Permission.USER_READ, Permission.USER_MAKE})
  public List<UserRow> list() {
    return accounts.all().stream().map(UserRow::of).toList();
  }

  @RolesAllowed({Permission.USER_READ, Permission.USER_MAKE})
  public UserRow find(long id) {
    return UserRow.of(accounts.required(id));
  }

  /** Lets a person in, with a one-time password to be changed at the first sign-in. */
  @RolesAllowed(Permission.USER_MAKE)
  public NewUser create(CreateUser command) {
    Username username = Username.typed(command.username());
    if (accounts.isTaken(username.value())) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "username-taken",
          "The user name %s is taken.".formatted(username.value()),
          Map.of("field", "username"));
    }
    String password = OneTimePassword.make();
    UserAccount account = newAccount(username, command, password);
    accounts.add(account);
    trail.done(record("USER_CREATED", account).with(null, UserState.of(account)));
    return new NewUser(UserRow.of(account), password);
  }

  private UserAccount newAccount(Username username, CreateUser command, String password) {
    Actor maker = Acting.required();
    UserAccount account =
        new UserAccount(
            maker.tenant(), username, command.displayName(), maker.userId(), clock.instant());
    account.changeRoles(command.roles());
    account.receiveOneTimePassword(hashes.hash(password), clock.instant());
    return account;
  }

  /** Does the one change that is asked for. */
  @RolesAllowed(Permission.USER_MAKE)
  public UserRow change(long id, ChangeUser asked) {
    int version = seen(asked == null ? null : asked.version());
    if (asked.roles() != null) {
      return changeRoles(id, version, asked.roles());
    }
    if (asked.displayName() != null) {
      return rename(id, version, asked.displayName());
    }
    if (asked.disabled() != null) {
      return asked.disabled() ? disable(id, version) : enable(id, version);
    }
    throw DomainException.field("roles", "A change names roles, displayName or disabled.");
  }

  private static int seen(Integer version) {
    if (version == null) {
      throw DomainException.field("version", "The version the change starts from is needed.");
    }
    return version;
  }

  @RolesAllowed(Permission.USER_MAKE)
  public UserRow rename(long id, int version, String displayName) {
    return change("USER_RENAMED", accounts.required(id, version), u -> u.rename(displayName));
  }

  /** Gives a person exactly these roles; never oneself. */
  @RolesAllowed(Permission.USER_MAKE)
  public UserRow changeRoles(long id, int version, Set<Role> roles) {
    requireSomebodyElse(id, "own-roles", "Nobody changes their own roles.");
    UserAccount account = unlessLastAdmin(id, version, !roles.contains(Role.ADMIN));
    return change("USER_ROLES_CHANGED", account, u -> u.changeRoles(roles));
  }

  /** Ends a person's sign-in, sessions and tokens. */
  @RolesAllowed(Permission.USER_MAKE)
  public UserRow disable(long id, int version) {
    requireSomebodyElse(id, "own-account", "Nobody deactivates themselves.");
    UserAccount account = unlessLastAdmin(id, version, true);
    tokens.revokeAll(id);
    return change("USER_DISABLED", account, u -> u.disable(clock.instant()));
  }

  @RolesAllowed(Permission.USER_MAKE)
  public UserRow enable(long id, int version) {
    return change("USER_ENABLED", accounts.required(id, version), UserAccount::enable);
  }

  /** Makes a new one-time password; sessions and tokens of the person end. */
  @RolesAllowed(Permission.USER_MAKE)
  public NewUser resetPassword(long id, Integer version) {
    requireSomebodyElse(id, "own-password", "One's own password is changed in the settings.");
    UserAccount account = accounts.required(id, seen(version));
    String password = OneTimePassword.make();
    String hash = hashes.hash(password);
    tokens.revokeAll(id);
    UserRow row =
        change(
            "USER_PASSWORD_RESET", account, u -> u.receiveOneTimePassword(hash, clock.instant()));
    return new NewUser(row, password);
  }

  private UserRow change(String action, UserAccount account, Consumer<UserAccount> verb) {
    JsonObject before = UserState.of(account);
    verb.accept(account);
    accounts.write();
    trail.done(record(action, account).with(before, UserState.of(account)));
    return UserRow.of(account);
  }

  private UserAccount unlessLastAdmin(long id, int version, boolean losesAdmin) {
    int admins = accounts.lockActiveAdmins();
    UserAccount account = accounts.required(id, version);
    if (losesAdmin && account.isActiveAdmin() && admins <= 1) {
      throw DomainException.rule(
          "last-admin", "%s is the last active administrator.".formatted(account.username()));
    }
    return account;
  }

  private static void requireSomebodyElse(long id, String code, String sentence) {
    if (Long.valueOf(id).equals(Acting.required().userId())) {
      throw DomainException.forbidden(code, sentence);
    }
  }

  private static AuditRecord record(String action, UserAccount account) {
    return AuditRecord.of(action, "user", account.username());
  }
}
