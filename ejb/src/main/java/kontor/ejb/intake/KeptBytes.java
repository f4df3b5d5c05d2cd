package kontor.ejb.intake;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file that has come to its end, chunk by chunk, each in a short transaction. */
final class KeptBytes extends InputStream {

  /** A chunk of a file by its id and position; one that is read again has those of another. */
  static final String CHUNK =
      "select c.bytes from intake.file f join intake.file_chunk c"
          + " on c.file_id = coalesce(f.bytes_of, f.id) where f.id = ? and c.position = ?";

  private final ReceivedFile file;
  private final ReadingWork work;
  private byte[] chunk = new byte[0];
  private int offset;
  private int position;

  KeptBytes(ReceivedFile file, ReadingWork work) {
    this.file = file;
    this.work = work;
  }

  @Override
  public int read() throws IOException {
    return advance() ? chunk[offset++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
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

  private boolean advance() {
    while (offset == chunk.length) {
      if (position == file.chunks()) {
        return false;
      }
      chunk = work.chunk(file.id(), position);
      position++;
      offset = 0;
    }
    return true;
  }
}
