package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kontor.domain.intake.SourceKind;
import kontor.ejb.intake.account.AccountView;
import kontor.ejb.intake.account.Accounts;
import kontor.ejb.intake.account.ChainKey;
import kontor.web.frame.Address;

/** The accounts that statements tell of, in the order of their names. */
@Named
@RequestScoped
public class AccountsBean {

  private static final int SIZE = 50;

  @Inject private Accounts accounts;

  private String text;
  private String behind;
  private String currency;
  private SourceKind kind;
  private List<AccountView> rows;
  private boolean more;

  /** Reads the accounts behind the one in the address, and whether others follow. */
  public void load() {
    boolean first = behind == null || currency == null || kind == null;
    List<AccountView> found =
        accounts.behind(text, first ? null : new ChainKey(behind, currency, kind), SIZE + 1);
    more = found.size() > SIZE;
    rows = more ? found.subList(0, SIZE) : found;
  }

  /** Where the accounts behind the last one are. */
  public String getNext() {
    ChainKey last = rows.getLast().key();
    return Address.of(getFirst())
        .with("text", text)
        .with("behind", last.account())
        .with("currency", last.currency())
        .with("kind", last.kind())
        .toString();
  }

  /** Where all accounts are, from the first. */
  public String getFirst() {
    return "/intake/accounts";
  }

  /** The page of a chain. */
  public String address(ChainKey key) {
    return AccountBean.address(key).toString();
  }

  public List<AccountView> getRows() {
    return rows;
  }

  public boolean isMore() {
    return more;
  }

  /** Whether accounts stand before these. */
  public boolean isLater() {
    return behind != null;
  }

  public boolean isFiltered() {
    return text != null;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null || text.isBlank() ? null : text.strip();
  }

  public String getBehind() {
    return behind;
  }

  public void setBehind(String behind) {
    this.behind = behind == null || behind.isBlank() ? null : behind;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public SourceKind getKind() {
    return kind;
  }

  public void setKind(SourceKind kind) {
    this.kind = kind;
  }
}
