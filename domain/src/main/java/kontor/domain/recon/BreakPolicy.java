package kontor.domain.recon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import kontor.domain.shared.DomainException;

/**
 * From which amounts on a bank's breaks are grave, and how long each may wait. Amounts are of the
 * bank's own currency.
 */
@Entity
@Table(schema = "recon", name = "break_policy")
public class BreakPolicy {

  /** Where breaks go that no rule routes. */
  public static final String USUAL_QUEUE = "Breaks";

  private static final int LONGEST_HOURS = 8_760;

  @Id private int tenant;

  @Column(name = "p1_above")
  private BigDecimal p1Above = new BigDecimal(10_000);

  @Column(name = "p2_above")
  private BigDecimal p2Above = new BigDecimal(1_000);

  @Column(name = "p3_above")
  private BigDecimal p3Above = new BigDecimal(100);

  @Column(name = "p2_hours")
  private int p2Hours = 4;

  @Column(name = "p3_hours")
  private int p3Hours = 24;

  private String queue = USUAL_QUEUE;

  @Version private int version;

  protected BreakPolicy() {}

  /** The usual policy of a bank that has said none. */
  public BreakPolicy(int tenant) {
    this.tenant = tenant;
  }

  /**
   * Sets from which amounts on breaks are of the first three severities.
   *
   * @throws DomainException unless they fall from step to step and none is negative
   */
  public void rate(BigDecimal newP1Above, BigDecimal newP2Above, BigDecimal newP3Above) {
    boolean falling =
        newP1Above.compareTo(newP2Above) > 0
            && newP2Above.compareTo(newP3Above) > 0
            && newP3Above.signum() >= 0;
    if (!falling) {
      throw DomainException.field(
          "thresholds", "The amounts fall from P1 to P3, and none is negative.");
    }
    p1Above = newP1Above;
    p2Above = newP2Above;
    p3Above = newP3Above;
  }

  /**
   * Sets how many hours breaks of the second and third severity may wait.
   *
   * @throws DomainException unless the graver is due no later, within a year
   */
  public void allow(int newP2Hours, int newP3Hours) {
    if (newP2Hours < 1 || newP3Hours < newP2Hours || newP3Hours > LONGEST_HOURS) {
      throw DomainException.field(
          "hours", "P2 has at least 1 hour, P3 no fewer than P2, at most a year.");
    }
    p2Hours = newP2Hours;
    p3Hours = newP3Hours;
  }

  /** Sets where breaks go that no rule routes. */
  public void routeOthersTo(String newQueue) {
    queue = newQueue;
  }

  /** By the absolute amount. */
  public Severity severity(BigDecimal amount) {
    BigDecimal size = amount.abs();
    if (size.compareTo(p1Above) > 0) {
      return Severity.P1;
    }
    if (size.compareTo(p2Above) > 0) {
      return Severity.P2;
    }
    return size.compareTo(p3Above) > 0 ? Severity.P3 : Severity.P4;
  }

  /** When a break of this severity is due that is made at a moment. */
  public Instant due(Severity severity, Instant madeAt, BusinessDays days) {
    return switch (severity) {
      case P1 -> madeAt;
      case P2 -> madeAt.plus(Duration.ofHours(p2Hours));
      case P3 -> madeAt.plus(Duration.ofHours(p3Hours));
      case P4 -> days.endOfNext(madeAt);
    };
  }

  public int tenant() {
    return tenant;
  }

  public BigDecimal p1Above() {
    return p1Above;
  }

  public BigDecimal p2Above() {
    return p2Above;
  }

  public BigDecimal p3Above() {
    return p3Above;
  }

  public int p2Hours() {
    return p2Hours;
  }

  public int p3Hours() {
    return p3Hours;
  }

  public String queue() {
    return queue;
  }

  public int version() {
    return version;
  }
}
