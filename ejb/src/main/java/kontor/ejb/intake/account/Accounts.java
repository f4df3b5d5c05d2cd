package kontor.ejb.intake.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import kontor.domain.intake.SourceKind;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.domain.shared.Page;
import kontor.ejb.shared.Tenanted;

/** The accounts that statements tell of, each with the chain of its statements. */
@Stateless
@Tenanted
public class Accounts {

  private static final int MOST_POINTS = 400;

  @Inject private AccountRows accounts;
  @Inject private ChainRows chains;

  /**
   * Accounts in the order of their names, behind one of them.
   *
   * @param containing part of the name, or null for all
   * @param behind the last one of the page before, or null for the first page
   * @param most how many at most
   */
  @RolesAllowed(Permission.INTAKE_READ)
  public List<AccountView> behind(String containing, ChainKey behind, int most) {
    return accounts.behind(containing, behind, most, 0);
  }

  /** The same as a numbered page. */
  @RolesAllowed(Permission.INTAKE_READ)
  public Page<AccountView> list(String containing, int page, int size) {
    List<AccountView> found = accounts.behind(containing, null, size, (long) page * size);
    return accounts.withTotal(found, containing);
  }

  /** One account; throws when no statement of this tenant tells of it. */
  @RolesAllowed(Permission.INTAKE_READ)
  public AccountView get(ChainKey key) {
    return accounts.find(key).orElseThrow(() -> unknown(key.account()));
  }

  /** The chain of an account; currency and kind may be left out where it has but one of them. */
  @RolesAllowed(Permission.INTAKE_READ)
  public ChainKey key(String account, String currency, SourceKind kind) {
    List<ChainKey> keys =
        accounts.keys(account).stream()
            .filter(key -> currency == null || key.currency().equals(currency))
            .filter(key -> kind == null || key.kind() == kind)
            .toList();
    if (keys.isEmpty()) {
      throw unknown(account);
    }
    if (keys.size() > 1) {
      boolean currencies = keys.stream().map(ChainKey::currency).distinct().count() > 1;
      throw DomainException.field(
          currencies ? "currency" : "kind",
          "The account has several chains of statements: %s. Name one.".formatted(words(keys)));
    }
    return keys.getFirst();
  }

  private static DomainException unknown(String account) {
    return DomainException.notFound("account", account);
  }

  private static List<String> words(List<ChainKey> keys) {
    return keys.stream().map(key -> key.currency() + " " + key.kind()).toList();
  }

  /** Statements older than a place, the latest first; from the latest of all without a place. */
  @RolesAllowed(Permission.INTAKE_READ)
  public ChainPage older(ChainKey key, ChainFilter filter, ChainPlace than, int most) {
    return chains.older(key, filter, than, most);
  }

  /** The statements next newer than a place, the latest first. */
  @RolesAllowed(Permission.INTAKE_READ)
  public ChainPage newer(ChainKey key, ChainFilter filter, ChainPlace than, int most) {
    return chains.newer(key, filter, than, most);
  }

  /** A numbered page of the chain, the latest first. */
  @RolesAllowed(Permission.INTAKE_READ)
  public Page<ChainedView> list(ChainKey key, ChainFilter filter, int page, int size) {
    return chains.page(key, filter, page, size);
  }

  /** The balances of the last days that are shown, the earliest first. */
  @RolesAllowed(Permission.INTAKE_READ)
  public List<BalancePoint> balances(ChainKey key, ChainFilter filter) {
    return chains.balances(key, filter, MOST_POINTS);
  }
}
