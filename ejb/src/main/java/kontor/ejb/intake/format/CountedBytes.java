package kontor.ejb.intake.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes passing by, counted. */
final class CountedBytes extends FilterInputStream {

  private long count;

  CountedBytes(InputStream bytes) {
    super(bytes);
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count += read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int read = super.read(target, from, length);
    count += Math.max(read, 0);
    return read;
  }
}
