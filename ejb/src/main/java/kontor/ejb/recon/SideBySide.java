package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import kontor.ejb.shared.ServerThreads;

/** Two pieces of work at the same time, the first of them on the thread of the caller. */
@ApplicationScoped
class SideBySide {

  /** The virtual threads for the second ones, so that nothing else is waited for. */
  static final String EXECUTOR = "java:app/concurrent/kontorRuns";

  /**
   * Returns once both have ended.
   *
   * @param between closed as soon as either fails
   * @throws RuntimeException what failed first
   */
  void run(Runnable here, Runnable there, AutoCloseable between) {
    Actor actor = Acting.required();
    var fault = new AtomicReference<Throwable>();
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(
            () -> guarded(() -> Acting.run(actor, there), fault, between),
            ServerThreads.named(EXECUTOR));
    guarded(here, fault, between);
    other.join();
    switch (fault.get()) {
      case null -> {}
      case RuntimeException known -> throw known;
      case Throwable unknown -> throw new IllegalStateException(unknown);
    }
  }

  private static void guarded(
      Runnable work, AtomicReference<Throwable> fault, AutoCloseable between) {
    try {
      work.run();
    } catch (RuntimeException | Error failed) {
      fault.compareAndSet(null, failed);
      close(between);
    }
  }

  private static void close(AutoCloseable between) {
    try {
      between.close();
    } catch (Exception closed) {
      throw new IllegalStateException(closed);
    }
  }
}
