package kontor.domain.recon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import kontor.domain.shared.DomainException;

/** Lines that belong together, or may; which lines stands in the tables of its state. */
@Entity
@Table(schema = "recon", name = "match")
public class Match {

  /** The rule's name of matches people make. */
  public static final String BY_HAND = "hand";

  @Id private Long id;

  private int tenant;

  @Column(name = "reconciliation_id")
  private long reconciliationId;

  @Column(name = "rule_set_id")
  private Long ruleSetId;

  private String rule;

  @Enumerated(EnumType.STRING)
  private MatchStatus status;

  private short confidence;
  private String reason;

  @Column(name = "made_by")
  private Long madeBy;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Version private int version;

  protected Match() {}

  /** A match made by a person, who gave the reason. */
  public static Match byHand(long id, int tenant, long reconciliationId, String reason, Long by) {
    Match match = new Match();
    match.id = id;
    match.tenant = tenant;
    match.reconciliationId = reconciliationId;
    match.rule = BY_HAND;
    match.status = MatchStatus.CONFIRMED;
    match.confidence = 100;
    match.reason = reason;
    match.madeBy = by;
    return match;
  }

  /** A person says yes to the suggestion. */
  public void confirm(Long by, Instant at) {
    expect(MatchStatus.SUGGESTED, "confirmed");
    decide(MatchStatus.CONFIRMED, by, at, reason);
  }

  /** A person says no to the suggestion; it is not offered again. */
  public void reject(Long by, Instant at, String why) {
    expect(MatchStatus.SUGGESTED, "rejected");
    decide(MatchStatus.REJECTED, by, at, why);
  }

  /** A person takes the match apart; the same rule version does not make it again. */
  public void undo(Long by, Instant at, String why) {
    if (!holdsItsLines()) {
      throw refusal("undone");
    }
    decide(MatchStatus.UNDONE, by, at, why);
  }

  private boolean holdsItsLines() {
    return status == MatchStatus.MATCHED || status == MatchStatus.CONFIRMED;
  }

  private void expect(MatchStatus expected, String act) {
    if (status != expected) {
      throw refusal(act);
    }
  }

  private DomainException refusal(String act) {
    return DomainException.conflict(
        "match-is-" + status.name().toLowerCase(Locale.ROOT),
        "Match %d is %s and cannot be %s.".formatted(id, status, act));
  }

  private void decide(MatchStatus next, Long by, Instant at, String why) {
    status = next;
    decidedBy = by;
    decidedAt = at;
    reason = why;
  }

  public Long id() {
    return id;
  }

  public long reconciliationId() {
    return reconciliationId;
  }

  public Long ruleSetId() {
    return ruleSetId;
  }

  public String rule() {
    return rule;
  }

  public MatchStatus status() {
    return status;
  }

  public int confidence() {
    return confidence;
  }

  public String reason() {
    return reason;
  }
}
