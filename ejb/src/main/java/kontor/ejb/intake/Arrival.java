package kontor.ejb.intake;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is known in this process of a file that is arriving or being read: the thread that receives
 * tells, the thread that reads waits.
 */
final class Arrival {

  /** What the reader finds at a position. */
  enum Next {
    CHUNK,
    END,
    ABORTED,
    NOTHING_YET
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int stored;
  private boolean complete;
  private boolean aborted;
  private boolean readingEnded;

  /** So many chunks are committed. */
  void stored(int chunks) {
    change(() -> stored = chunks);
  }

  /** The last byte is committed. */
  void complete() {
    change(() -> complete = true);
  }

  /** The bytes will not be read to their end; the reader shall stop. */
  void abort() {
    change(() -> aborted = true);
  }

  /** Whether the reader shall stop. */
  boolean isAborted() {
    lock.lock();
    try {
      return aborted;
    } finally {
      lock.unlock();
    }
  }

  /** The reader has stopped, for whatever reason. */
  void endReading() {
    change(() -> readingEnded = true);
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What stands at a position, waiting for it at most so long. */
  Next await(int position, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (next(position) == Next.NOTHING_YET && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return next(position);
    } finally {
      lock.unlock();
    }
  }

  private Next next(int position) {
    if (aborted) {
      return Next.ABORTED;
    }
    if (position < stored) {
      return Next.CHUNK;
    }
    return complete ? Next.END : Next.NOTHING_YET;
  }

  /** Whether the reader has stopped, waiting for it at most so long. */
  boolean awaitReadingEnded(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = TimeUnit.NANOSECONDS.convert(atMost);
      while (!readingEnded && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return readingEnded;
    } finally {
      lock.unlock();
    }
  }
}
