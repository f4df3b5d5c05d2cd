package kontor.domain.recon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import kontor.domain.shared.DomainException;

/** One version of a reconciliation's ordered rules; what stands in it never changes. */
@Entity
@Table(schema = "recon", name = "rule_set")
public class RuleSet {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private int tenant;

  @Column(name = "reconciliation_id")
  private long reconciliationId;

  private int number;

  @Enumerated(EnumType.STRING)
  private RuleSetStatus status;

  private String rules;

  @Column(name = "made_by")
  private Long madeBy;

  @Column(name = "activated_by")
  private Long activatedBy;

  @Column(name = "activated_at")
  private Instant activatedAt;

  @Version private int version;

  protected RuleSet() {}

  private RuleSet(int tenant, long reconciliationId, int number, String rules, Long madeBy) {
    this.tenant = tenant;
    this.reconciliationId = reconciliationId;
    this.number = number;
    this.rules = rules;
    this.madeBy = madeBy;
    this.status = RuleSetStatus.DRAFT;
  }

  /** The first rule set of a reconciliation, active at once. */
  public static RuleSet first(
      int tenant, long reconciliationId, String rules, Long madeBy, Instant at) {
    RuleSet set = new RuleSet(tenant, reconciliationId, 1, rules, madeBy);
    set.status = RuleSetStatus.ACTIVE;
    set.activatedBy = madeBy;
    set.activatedAt = at;
    return set;
  }

  /** A later rule set, a draft until a second person activates it. */
  public static RuleSet draft(
      int tenant, long reconciliationId, int number, String rules, Long madeBy) {
    return new RuleSet(tenant, reconciliationId, number, rules, madeBy);
  }

  /**
   * A second person puts the draft into force.
   *
   * @throws DomainException if it is no draft, or the person made it
   */
  public void activate(Long by, Instant at) {
    if (status != RuleSetStatus.DRAFT) {
      throw DomainException.conflict(
          "not-a-draft", "Rule set %d is %s; only a draft is activated.".formatted(number, status));
    }
    if (Objects.equals(by, madeBy)) {
      throw DomainException.forbidden(
          "maker-is-checker", "A second person activates what you made.");
    }
    status = RuleSetStatus.ACTIVE;
    activatedBy = by;
    activatedAt = at;
  }

  /** Its successor is in force. */
  public void retire() {
    status = RuleSetStatus.RETIRED;
  }

  public Long id() {
    return id;
  }

  public int number() {
    return number;
  }

  public RuleSetStatus status() {
    return status;
  }

  /** The rules as the JSON document they were given as. */
  public String rules() {
    return rules;
  }

  public Long madeBy() {
    return madeBy;
  }
}
