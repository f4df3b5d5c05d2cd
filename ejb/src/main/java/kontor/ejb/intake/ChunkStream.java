package kontor.ejb.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;

/** The bytes of a file as they are committed; waits, without a connection, for those to come. */
final class ChunkStream extends InputStream {

  /** Loads one chunk. */
  @FunctionalInterface
  interface Chunks {
    byte[] at(int position);
  }

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Arrival arrival;
  private final Chunks chunks;
  private final Runnable whileWaiting;
  private byte[] chunk = new byte[0];
  private int offset;
  private int position;

  /**
   * A stream from the first chunk on.
   *
   * @param whileWaiting what to do each second that no byte comes
   */
  ChunkStream(Arrival arrival, Chunks chunks, Runnable whileWaiting) {
    this.arrival = arrival;
    this.chunks = chunks;
    this.whileWaiting = whileWaiting;
  }

  @Override
  public int read() throws IOException {
    return advance() ? chunk[offset++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!advance()) {
      return -1;
    }
    int read = Math.min(length, chunk.length - offset);
    System.arraycopy(chunk, offset, target, from, read);
    offset += read;
    return read;
  }

  /** Waits for the last byte without reading any more. */
  void awaitEnd() throws IOException {
    while (next(Integer.MAX_VALUE) != Arrival.Next.END) {
      whileWaiting.run();
    }
  }

  private boolean advance() throws IOException {
    while (offset == chunk.length) {
      switch (next(position)) {
        case CHUNK -> load();
        case END -> {
          return false;
        }
        default -> whileWaiting.run();
      }
    }
    return true;
  }

  private void load() {
    chunk = chunks.at(position);
    position++;
    offset = 0;
  }

  private Arrival.Next next(int at) throws IOException {
    try {
      Arrival.Next next = arrival.await(at, PATIENCE);
      if (next == Arrival.Next.ABORTED) {
        throw new ReadingAborted();
      }
      return next;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server stops");
    }
  }
}
