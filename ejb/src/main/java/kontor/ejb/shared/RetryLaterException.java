package kontor.ejb.shared;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/**
 * Not now: too many attempts, or the house is busy; the portal answers 429 or 503 with Retry-After.
 */
@ApplicationException(rollback = true)
public class RetryLaterException extends RuntimeException {

  /** Why it is not done now. */
  public enum Reason {
    /** The caller tried too often. */
    TOO_MANY_ATTEMPTS,
    /** The house does as much of it as it can already. */
    BUSY
  }

  private final Reason reason;
  private final Duration retryAfter;

  public RetryLaterException(Reason reason, Duration retryAfter, String message) {
    super(message);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  public Reason reason() {
    return reason;
  }

  /** Whole seconds to wait, at least 1. */
  public long retryAfterSeconds() {
    return Math.max(1, retryAfter.plusMillis(999).toSeconds());
  }
}
