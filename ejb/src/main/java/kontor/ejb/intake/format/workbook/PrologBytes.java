package kontor.ejb.intake.format.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a part and no more. */
final class PrologBytes extends FilterInputStream {

  private int left;

  PrologBytes(InputStream part, int most) {
    super(part);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = left == 0 ? -1 : super.read(bytes, from, Math.min(length, left));
    left -= Math.max(read, 0);
    return read;
  }
}
