package kontor.web.intake;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import kontor.domain.security.Permission;
import kontor.ejb.intake.storage.Storage;
import kontor.ejb.intake.storage.StorageView;
import kontor.web.frame.Words;
import kontor.web.security.CallerBean;

/** What the bank keeps of its files, and the limits of it as a person fills them in. */
@Named
@ViewScoped
public class StorageBean implements Serializable {

  private static final long serialVersionUID = 1;
  private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

  @Inject private transient Storage storage;
  @Inject private CallerBean caller;

  private int retentionDays;
  private BigDecimal quotaMegabytes;
  private int version;
  private transient StorageView now;

  /** Reads the limits as they stand. */
  @PostConstruct
  public void load() {
    now = storage.get();
    retentionDays = now.retentionDays();
    quotaMegabytes = megabytes(now.quotaBytes());
    version = now.version();
  }

  private static BigDecimal megabytes(Long bytes) {
    return bytes == null
        ? null
        : new BigDecimal(
            BigDecimal.valueOf(bytes).divide(MEGABYTE).stripTrailingZeros().toPlainString());
  }

  /** Changes the limits, unless somebody else did meanwhile. */
  public String save() {
    storage.change(retentionDays, bytes(), version);
    var faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(
        null,
        new FacesMessage(
            Words.of("intake.storage.saved"), Words.of("intake.storage.saved.detail")));
    return "/intake/storage.xhtml?faces-redirect=true";
  }

  private Long bytes() {
    return quotaMegabytes == null
        ? null
        : quotaMegabytes.multiply(MEGABYTE).setScale(0, RoundingMode.DOWN).longValueExact();
  }

  /** What is used, read once a request. */
  public StorageView getNow() {
    if (now == null) {
      now = storage.get();
    }
    return now;
  }

  /** The used share of the quota in per cent, at most 100. */
  public long getUsedPercent() {
    Long quota = getNow().quotaBytes();
    return quota == null ? 0 : Math.min(100, Math.multiplyExact(now.usedBytes(), 100L) / quota);
  }

  public boolean isMayChange() {
    return caller.may(Permission.OPERATIONS_MAKE);
  }

  public int getRetentionDays() {
    return retentionDays;
  }

  public void setRetentionDays(int retentionDays) {
    this.retentionDays = retentionDays;
  }

  public BigDecimal getQuotaMegabytes() {
    return quotaMegabytes;
  }

  public void setQuotaMegabytes(BigDecimal quotaMegabytes) {
    this.quotaMegabytes = quotaMegabytes;
  }
}
