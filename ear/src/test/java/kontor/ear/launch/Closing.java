package kontor.ear.launch;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was started and must be stopped, last first; what is started while all is being stopped is
 * stopped at once.
 */
final class Closing implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean closed;

  synchronized <T extends AutoCloseable> T add(T thing) {
    if (closed) {
      close(thing);
      throw new CannotStart("The start was interrupted.");
    }
    started.push(thing);
    return thing;
  }

  /** Stops everything; a thing that cannot be stopped does not keep the others running. */
  @Override
  public synchronized void close() {
    closed = true;
    while (!started.isEmpty()) {
      close(started.pop());
    }
  }

  private static void close(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      System.err.println("Could not be stopped: " + e.getMessage());
    }
  }
}
