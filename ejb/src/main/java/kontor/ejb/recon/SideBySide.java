package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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
   * @param there what is done beside; it is given a check that throws once the first has failed, to
   *     be made before it commits
   * @param between closed as soon as either fails
   * @throws RuntimeException what failed first
   */
  void run(Runnable here, Consumer<Runnable> there, AutoCloseable between) {
    Actor actor = Acting.required();
    var fault = new AtomicReference<Throwable>();
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(
            () ->
                guarded(
                    () -> Acting.run(actor, () -> there.accept(() -> requireNone(fault))),
                    fault,
                    between),
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
      close(between, failed);
    }
  }

  private static void close(AutoCloseable between, Throwable failed) {
    try {
      between.close();
    } catch (Exception notClosed) {
      failed.addSuppressed(notClosed);
    }
  }

  private static void requireNone(AtomicReference<Throwable> fault) {
    if (fault.get() != null) {
      throw new IllegalStateException("What was done beside this has failed.");
    }
  }
}
