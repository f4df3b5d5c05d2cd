package kontor.ejb.shared;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The actor of the current thread: set by the portal for each request and by timers and batch for
 * each tenant, read where the tenant of a transaction is set and where audit is written.
 */
public final class Acting {

  private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

  private Acting() {}

  /** The actor, if any; without one every tenant table shows 0 rows. */
  public static Optional<Actor> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** The actor; throws {@link IllegalStateException} where nobody acts. */
  public static Actor required() {
    return current().orElseThrow(() -> new IllegalStateException("nobody acts here"));
  }

  /** Does something as the actor and restores the actor before. */
  public static <T> T as(Actor actor, Callable<T> act) throws Exception {
    Actor before = CURRENT.get();
    CURRENT.set(actor);
    try {
      return act.call();
    } finally {
      restore(before);
    }
  }

  /** Does something as the actor and restores the actor before. */
  public static void run(Actor actor, Runnable act) {
    Actor before = CURRENT.get();
    CURRENT.set(actor);
    try {
      act.run();
    } finally {
      restore(before);
    }
  }

  private static void restore(Actor before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
