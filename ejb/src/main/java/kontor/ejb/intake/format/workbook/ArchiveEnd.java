package kontor.ejb.intake.format.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import kontor.ejb.intake.format.contract.FileFault;

/**
 * The record that ends a zip archive (APPNOTE.TXT, 4.3.16), looked at before the archive is opened,
 * for its directory is held in memory. Archives that need the larger record of zip64 are no
 * workbooks.
 */
final class ArchiveEnd {

  private static final int LENGTH = 22;
  private static final int SIGNATURE = 0x06054b50;
  private static final int COUNT_AT = 10;
  private static final int SIZE_AT = 12;
  private static final int MOST_PARTS = 5_000;
  private static final long LARGEST_DIRECTORY = 4L * 1024 * 1024;

  private ArchiveEnd() {}

  static void check(Path archive) throws IOException {
    ByteBuffer end = end(archive);
    if (end.getInt(0) != SIGNATURE) {
      throw damaged();
    }
    int parts = Short.toUnsignedInt(end.getShort(COUNT_AT));
    long directory = Integer.toUnsignedLong(end.getInt(SIZE_AT));
    if (parts > MOST_PARTS || directory > LARGEST_DIRECTORY) {
      throw new FileFault("The workbook has more than %,d parts.".formatted(MOST_PARTS));
    }
  }

  /** Without a comment, which workbooks do not have, the record is the last of all. */
  private static ByteBuffer end(Path archive) throws IOException {
    ByteBuffer end = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel file = FileChannel.open(archive)) {
      long at = file.size() - LENGTH;
      while (at >= 0 && end.hasRemaining() && file.read(end, at + end.position()) > 0) {
        // until it is full
      }
    }
    if (end.hasRemaining()) {
      throw damaged();
    }
    return end;
  }

  static FileFault damaged() {
    return new FileFault("The workbook is damaged: it is not a complete archive of its parts.");
  }
}
