package kontor.ejb.intake.format.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kontor.ejb.intake.format.contract.FileFault;

/**
 * Refuses XML with a run of bytes in which no white space, tag or reference begins or ends: parsers
 * hold a name as a whole, however long it is.
 */
final class NameLimit extends FilterInputStream {

  private static final int LONGEST_RUN = 4 * 1024 * 1024;

  private int run;

  NameLimit(InputStream bytes) {
    super(bytes);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    for (int i = from; i < from + read; i++) {
      run = ends(bytes[i]) ? 0 : run + 1;
      if (run > LONGEST_RUN) {
        throw new FileFault("The XML holds a word of more than four million characters.");
      }
    }
    return read;
  }

  private static boolean ends(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '<' || c == '>' || c == ';';
  }
}
