package kontor.ejb.intake.format.workbook;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import kontor.ejb.intake.format.contract.FileFault;

/** The bytes of a part, refused when they grow out of proportion to the packed ones. */
final class PartBytes extends FilterInputStream {

  private static final long ALWAYS_ALLOWED = 10L * 1024 * 1024;
  private static final int MOST_FOLD = 200;

  private final long packed;
  private final PartBudget budget;
  private long unpacked;

  PartBytes(InputStream part, long packed, PartBudget budget) {
    super(part);
    this.packed = packed;
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = unpack(bytes, from, length);
    unpacked += Math.max(read, 0);
    budget.use(Math.max(read, 0));
    if (unpacked > ALWAYS_ALLOWED && unpacked / MOST_FOLD > packed) {
      throw new FileFault(
          "The workbook grows more than %d fold when it is unpacked.".formatted(MOST_FOLD));
    }
    return read;
  }

  private int unpack(byte[] bytes, int from, int length) throws IOException {
    try {
      return super.read(bytes, from, length);
    } catch (ZipException | EOFException broken) {
      throw ArchiveEnd.damaged();
    }
  }
}
