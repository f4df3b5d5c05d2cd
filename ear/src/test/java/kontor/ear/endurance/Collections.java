package kontor.ear.endurance;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kontor.ear.running.LiveHeap;

/** Full collections of the server's heap, forced every five seconds, and what lived after each. */
final class Collections implements AutoCloseable {

  private static final Duration EVERY = Duration.ofSeconds(5);

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private Collections(ProcessHandle server) {
    clock.scheduleAtFixedRate(
        () -> collect(server), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  static Collections everyFiveSeconds(Bank bank) {
    return new Collections(bank.server());
  }

  private void collect(ProcessHandle server) {
    int alive = LiveHeap.megabytes(server);
    most.accumulateAndGet(alive, Math::max);
    System.out.printf("alive after full collection %d: %d MB%n", count.incrementAndGet(), alive);
  }

  int count() {
    return count.get();
  }

  int mostMegabytes() {
    return most.get();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
