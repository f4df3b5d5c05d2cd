package kontor.ear.launch;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition by asking again and again, for a bounded time. */
public record Patience(Duration limit) {
  private static final Duration PAUSE = Duration.ofMillis(100);

  public static Patience of(Duration limit) {
    return new Patience(limit);
  }

  /** Returns true as soon as the condition holds, false when the time is over. */
  public boolean until(Condition condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return true;
  }

  /** What is waited for. */
  @FunctionalInterface
  public interface Condition {
    boolean holds();
  }
}
