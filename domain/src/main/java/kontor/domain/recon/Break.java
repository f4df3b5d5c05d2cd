package kontor.domain.recon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kontor.domain.shared.DomainException;

/**
 * The work on a line that stayed open. Which line, its severity and when it is due are facts of the
 * row that never change and that lists read; here is what people do with it.
 */
@Entity
@Table(schema = "recon", name = "break")
public class Break {

  @Id private Long id;

  @Column(name = "reconciliation_id", insertable = false, updatable = false)
  private long reconciliationId;

  @Column(name = "line_id", insertable = false, updatable = false)
  private long lineId;

  @Enumerated(EnumType.STRING)
  private BreakState state;

  @Column(name = "owner_id")
  private Long ownerId;

  @Column(name = "follow_up")
  private LocalDate followUp;

  private String reason;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Column(name = "resolved_by")
  private Long resolvedBy;

  @Column(name = "match_id", insertable = false, updatable = false)
  private Long matchId;

  @Version private int version;

  protected Break() {}

  /** Gives it to somebody, or to somebody else. */
  public void assign(long userId) {
    if (state != BreakState.ASSIGNED) {
      become(BreakState.ASSIGNED, "assigned");
    }
    ownerId = userId;
    waitForNothing();
  }

  /**
   * Lets it wait.
   *
   * @param why what for
   * @param until the day on which somebody asks again
   */
  public void pend(String why, LocalDate until) {
    become(BreakState.PENDING, "pending");
    reason = why;
    followUp = until;
  }

  /** It waits no longer and is nobody's. */
  public void release() {
    become(BreakState.OPEN, "open");
    ownerId = null;
    waitForNothing();
  }

  /** A person says that nothing is left to do, and why. */
  public void resolve(long userId, Instant at, String why) {
    become(BreakState.RESOLVED, "resolved");
    followUp = null;
    reason = why;
    resolvedAt = at;
    resolvedBy = userId;
  }

  private void waitForNothing() {
    followUp = null;
    reason = null;
  }

  private void become(BreakState next, String word) {
    if (!state.mayBecome(next)) {
      throw DomainException.conflict(
          "break-is-" + state.name().toLowerCase(Locale.ROOT),
          "Break %d is %s and cannot become %s."
              .formatted(id, state.name().toLowerCase(Locale.ROOT), word));
    }
    state = next;
  }

  public Long id() {
    return id;
  }

  public long reconciliationId() {
    return reconciliationId;
  }

  public long lineId() {
    return lineId;
  }

  public BreakState state() {
    return state;
  }

  public Long ownerId() {
    return ownerId;
  }

  public LocalDate followUp() {
    return followUp;
  }

  public String reason() {
    return reason;
  }

  public Long matchId() {
    return matchId;
  }

  public int version() {
    return version;
  }
}
