package kontor.ejb.intake.format.ofx;

import java.io.IOException;
import java.io.Reader;
import kontor.ejb.intake.format.contract.FileFault;

/** Characters one by one; the last may be put back once. */
final class OfxCharacters {

  static final int END = -1;

  private static final int LONGEST_MARKUP = 64 * 1024;

  private final Reader text;
  private final char[] buffer = new char[16 * 1024];
  private int at;
  private int end;

  OfxCharacters(Reader text) {
    this.text = text;
  }

  /** The next character, or {@link #END}. */
  int read() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(text.read(buffer), 0);
      if (end == 0) {
        return END;
      }
    }
    return buffer[at++];
  }

  /** Puts the character that was read last back. */
  void putBack(int c) {
    if (c != END) {
      at--;
    }
  }

  /** Passes over a comment of any length, its end included; none of it is kept. */
  void skipComment() throws IOException {
    int dashes = 0;
    for (int c = read(); c != '>' || dashes < 2; c = read()) {
      if (c == END) {
        throw new FileFault("The file ends within a comment.");
      }
      dashes = c == '-' ? dashes + 1 : 0;
    }
  }

  /** What is written up to a mark, the mark taken off. */
  String readThrough(String mark) throws IOException {
    StringBuilder written = new StringBuilder();
    while (written.length() < mark.length()
        || !written.substring(written.length() - mark.length()).equals(mark)) {
      int c = read();
      if (c == END) {
        throw new FileFault("The file ends where “%s” should stand.".formatted(mark));
      }
      if (written.length() == LONGEST_MARKUP) {
        throw new FileFault(
            "A text is longer than %,d characters without “%s” behind it."
                .formatted(LONGEST_MARKUP, mark));
      }
      written.append((char) c);
    }
    return written.substring(0, written.length() - mark.length());
  }
}
