package kontor.ejb.intake.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kontor.ejb.intake.format.contract.FileFault;

/** Unpacked bytes, refused when they grow out of proportion to the packed ones or without end. */
final class Growth extends FilterInputStream {

  private static final long ALWAYS_ALLOWED = 10L * 1024 * 1024;
  private static final long MOST = 4L * 1024 * 1024 * 1024;
  private static final int MOST_FOLD = 200;

  private final CountedBytes packed;
  private long unpacked;

  Growth(InputStream unpacking, CountedBytes packed) {
    super(unpacking);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    check(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int read = super.read(target, from, length);
    check(Math.max(read, 0));
    return read;
  }

  private void check(int read) {
    unpacked += read;
    if (unpacked > ALWAYS_ALLOWED && unpacked > MOST_FOLD * packed.count()) {
      throw new FileFault(
          "The archive grows more than %d fold when it is unpacked.".formatted(MOST_FOLD));
    }
    if (unpacked > MOST) {
      throw new FileFault("The archive holds more than 4 GiB.");
    }
  }

  /** Members end, the archive goes on. */
  @Override
  public void close() {
    // closed with the file itself
  }
}
