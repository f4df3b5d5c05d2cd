package kontor.ejb.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kontor.domain.security.Role;
import kontor.domain.security.UserAccount;
import kontor.domain.security.Username;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** Opens a bank and lets its first people in; house-internal, it asks for no permission. */
@Stateless
@PermitAll
@Tenanted
public class BankFounding {

  /**
   * A bank to be opened under a fixed id, which is the acting tenant's.
   *
   * @param currency base currency (ISO 4217)
   */
  public record Bank(int id, String code, String name, String currency, String timeZone) {}

  @Inject private UserAccounts accounts;
  @Inject private PasswordHashes hashes;
  @Inject private AuditTrail trail;
  @Inject private Sql sql;
  @Inject private Clock clock;

  /** Opens the bank, or does nothing when it is open. */
  public void openBank(Bank bank) {
    sql.execute(
        """
        insert into shared.tenant (id, code, name, base_currency, time_zone)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        bank.id(),
        bank.code(),
        bank.name(),
        bank.currency(),
        bank.timeZone());
  }

  /** Those of the names nobody has yet. */
  public List<String> missing(Collection<String> usernames) {
    return usernames.stream().filter(name -> !accounts.isTaken(name)).sorted().toList();
  }

  /** Lets a person in. */
  public void letIn(String username, Role role, String password, boolean oneTime) {
    UserAccount account =
        new UserAccount(
            Acting.required().tenant(),
            new Username(username),
            username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1),
            null,
            clock.instant());
    account.changeRoles(Set.of(role));
    String hash = hashes.hash(password);
    if (oneTime) {
      account.receiveOneTimePassword(hash, clock.instant());
    } else {
      account.changePassword(hash, clock.instant());
    }
    accounts.add(account);
    trail.done(AuditRecord.of("USER_CREATED", "user", username).with(null, UserState.of(account)));
  }
}
