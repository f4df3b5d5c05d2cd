package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kontor.ear.launch.Patience;
import kontor.ear.rest.Api;

/** More readers than the pool has connections, all of them waiting for one table. */
final class Crowd implements AutoCloseable {

  private static final int READERS = 40;
  private static final int CONNECTIONS = 32;
  private static final Duration SOON = Duration.ofSeconds(30);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Hold hold;
  private final List<Future<Integer>> answers;

  private Crowd(Hold hold, Api reader) {
    this.hold = hold;
    this.answers =
        IntStream.range(0, READERS)
            .mapToObj(i -> threads.submit(() -> reader.get("/reconciliations").status()))
            .toList();
  }

  /** Returns when they have every connection there is. */
  static Crowd atAllConnections(Bank bank) {
    Crowd crowd = new Crowd(Hold.fromReaders(bank, "recon.reconciliation"), bank.operator());
    boolean all = Patience.of(SOON).until(() -> bank.waitingForALock() == CONNECTIONS);
    if (!all) {
      crowd.close();
    }
    assertThat(all).as("all connections wait").isTrue();
    return crowd;
  }

  /** Lets them go; each was answered, or told to come again, and nobody saw an error. */
  @Override
  public void close() {
    hold.close();
    threads.close();
    assertThat(answers).extracting(Future::resultNow).isSubsetOf(200, 503);
  }
}
