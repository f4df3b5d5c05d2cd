package kontor.ejb.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Takes bytes off the network and commits them chunk by chunk, the last ones waiting not long. */
final class ChunkIntake {

  private static final int CHUNK = 2 * 1024 * 1024;
  private static final long LONGEST_HELD = TimeUnit.MILLISECONDS.toNanos(300);

  private final ReceivedFile file;
  private final ReceivingWork work;
  private final Arrival arrival;
  private final Allowance limit;
  private final MessageDigest sha256 = newSha256();
  private final byte[] chunk = new byte[CHUNK];
  private int held;
  private int chunks;
  private long received;
  private long storedAt = System.nanoTime() - LONGEST_HELD;

  ChunkIntake(ReceivedFile file, ReceivingWork work, Arrival arrival, Allowance limit) {
    this.file = file;
    this.work = work;
    this.arrival = arrival;
    this.limit = limit;
  }

  /**
   * Receives everything and answers its SHA-256.
   *
   * @throws IOException when the sender stops before the last byte announced
   */
  byte[] receive(InputStream bytes, long announced) throws IOException {
    int read = bytes.read(chunk, 0, CHUNK);
    while (read >= 0) {
      take(read);
      if (held == CHUNK || isHeldLongEnough() && bytes.available() == 0) {
        store();
      }
      read = bytes.read(chunk, held, CHUNK - held);
    }
    if (announced >= 0 && received != announced) {
      throw new EOFException("%d of %d bytes came".formatted(received, announced));
    }
    store();
    return sha256.digest();
  }

  private void take(int read) {
    sha256.update(chunk, held, read);
    held += read;
    received += read;
    limit.check(received);
  }

  private boolean isHeldLongEnough() {
    return held > 0 && System.nanoTime() - storedAt > LONGEST_HELD;
  }

  private void store() {
    if (held > 0) {
      work.store(file, chunks, Arrays.copyOf(chunk, held));
      chunks++;
      held = 0;
      storedAt = System.nanoTime();
      arrival.stored(chunks);
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
