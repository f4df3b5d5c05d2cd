package kontor.domain.recon;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where the work on a break stands. Resolved is final: a break that is opened again is a new one
 * that follows it.
 */
public enum BreakState {
  /** Nobody's yet. */
  OPEN,
  /** Somebody works on it. */
  ASSIGNED,
  /** Waits for something, until a day on which somebody asks again. */
  PENDING,
  /** Done: its line was matched, left the reconciliation, or a person said why. */
  RESOLVED;

  /** The states that may follow. */
  public Set<BreakState> next() {
    return switch (this) {
      case OPEN -> EnumSet.of(ASSIGNED, PENDING, RESOLVED);
      case ASSIGNED -> EnumSet.of(PENDING, RESOLVED);
      case PENDING -> EnumSet.of(RESOLVED, OPEN, ASSIGNED);
      case RESOLVED -> EnumSet.noneOf(BreakState.class);
    };
  }

  public boolean mayBecome(BreakState other) {
    return next().contains(other);
  }
}
