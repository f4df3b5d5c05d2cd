package kontor.domain.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import kontor.domain.shared.DomainException;

/**
 * What a bank keeps of the files it received: how long their bytes, and how many bytes in all.
 * Names, digests and lines of a file are kept for ever.
 */
@Entity
@Table(schema = "intake", name = "storage_limits")
public class StorageLimits {

  /** How long bytes are kept where nobody said otherwise: ten years. */
  public static final int USUAL_RETENTION_DAYS = 3_650;

  private static final int LONGEST_RETENTION_DAYS = 36_500;

  @Id private int tenant;

  @Column(name = "retention_days")
  private int retentionDays;

  @Column(name = "quota_bytes")
  private Long quotaBytes;

  @Version private int version;

  protected StorageLimits() {}

  /** The limits of a bank that has not said any: ten years, as many bytes as come. */
  public StorageLimits(int tenant) {
    this.tenant = tenant;
    this.retentionDays = USUAL_RETENTION_DAYS;
  }

  /**
   * Sets both.
   *
   * @param newRetentionDays 1 to 36,500
   * @param newQuotaBytes at least 1, or null for no limit
   * @throws DomainException naming the field that is not
   */
  public void change(int newRetentionDays, Long newQuotaBytes) {
    if (newRetentionDays < 1 || newRetentionDays > LONGEST_RETENTION_DAYS) {
      throw DomainException.field(
          "retentionDays", "Bytes are kept 1 to %,d days.".formatted(LONGEST_RETENTION_DAYS));
    }
    if (newQuotaBytes != null && newQuotaBytes < 1) {
      throw DomainException.field(
          "quotaBytes", "A quota has at least 1 byte; without a figure there is none.");
    }
    retentionDays = newRetentionDays;
    quotaBytes = newQuotaBytes;
  }

  public int tenant() {
    return tenant;
  }

  public int retentionDays() {
    return retentionDays;
  }

  /** The most bytes that are kept at a time; null without a limit. */
  public Long quotaBytes() {
    return quotaBytes;
  }

  public int version() {
    return version;
  }
}
