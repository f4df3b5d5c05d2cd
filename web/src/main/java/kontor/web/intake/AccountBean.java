package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kontor.domain.intake.SourceKind;
import kontor.ejb.intake.account.AccountView;
import kontor.ejb.intake.account.Accounts;
import kontor.ejb.intake.account.BalancePoint;
import kontor.ejb.intake.account.ChainKey;
import kontor.ejb.intake.account.ChainPage;
import kontor.ejb.intake.account.ChainPlace;
import kontor.web.frame.Address;

/** One account: the chain of its statements, the latest first, and the gaps between them. */
@Named
@RequestScoped
public class AccountBean {

  private static final int SIZE = 100;

  @Inject private Accounts accounts;
  @Inject private ChainDays days;

  private String account;
  private String currency;
  private SourceKind kind;
  private String older;
  private String newer;
  private AccountView view;
  private ChainPage chain;
  private BalanceLine line;

  /** Reads the account; one that no statement tells of answers like a page that does not exist. */
  public void load() {
    ChainKey key = accounts.key(account, currency, kind);
    currency = key.currency();
    kind = key.kind();
    view = accounts.get(key);
    chain =
        newer == null
            ? accounts.older(key, days.filter(), place(older), SIZE)
            : accounts.newer(key, days.filter(), place(newer), SIZE);
    List<BalancePoint> balances = accounts.balances(key, days.filter());
    line = BalanceLine.of(balances, currency);
  }

  private static ChainPlace place(String text) {
    return text == null || text.isBlank() ? null : ChainPlace.parse(text);
  }

  /** The page of a chain. */
  static Address address(ChainKey key) {
    return Address.of("/intake/account")
        .with("account", key.account())
        .with("currency", key.currency())
        .with("kind", key.kind());
  }

  private Address narrowed() {
    return days.added(address(view.key()));
  }

  public String getLatestAddress() {
    return narrowed().toString();
  }

  public String getPlainAddress() {
    return address(view.key()).toString();
  }

  public String getOlderAddress() {
    return narrowed().with("older", chain.statements().getLast().place()).toString();
  }

  public String getNewerAddress() {
    return narrowed().with("newer", chain.statements().getFirst().place()).toString();
  }

  /** The same days with every statement, or with those that need a look alone. */
  public String getFindingsAddress() {
    return narrowed().with("findings", days.isFindings() ? null : true).toString();
  }

  /** The whole chain as CSV, as it is narrowed. */
  public String getCsvAddress() {
    String path = URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
    return days.addedForPrograms(
            Address.of("/api/v1/accounts/%s/statements".formatted(path.replace("%2F", "/")))
                .with("currency", currency)
                .with("kind", kind))
        .with("format", "csv")
        .toString();
  }

  public AccountView getView() {
    return view;
  }

  public ChainPage getChain() {
    return chain;
  }

  public BalanceLine getLine() {
    return line;
  }

  public ChainDays getDays() {
    return days;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency == null || currency.isBlank() ? null : currency;
  }

  public SourceKind getKind() {
    return kind;
  }

  public void setKind(SourceKind kind) {
    this.kind = kind;
  }

  public String getOlder() {
    return older;
  }

  public void setOlder(String older) {
    this.older = older;
  }

  public String getNewer() {
    return newer;
  }

  public void setNewer(String newer) {
    this.newer = newer == null || newer.isBlank() ? null : newer;
  }
}
