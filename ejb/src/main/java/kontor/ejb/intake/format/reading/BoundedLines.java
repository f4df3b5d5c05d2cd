package kontor.ejb.intake.format.reading;

import java.io.IOException;
import java.io.Reader;
import kontor.ejb.intake.format.contract.FileFault;

/** The physical lines of a text, ended by CR, LF or both, none longer than a bound. */
public final class BoundedLines {

  private final Reader text;
  private final int longest;
  private final char[] buffer = new char[16 * 1024];
  private int at;
  private int end;
  private int number;
  private boolean afterReturn;

  public BoundedLines(Reader text, int longest) {
    this.text = text;
    this.longest = longest;
  }

  /**
   * The next line without its end, or null behind the last.
   *
   * @throws FileFault when it is longer than the bound
   */
  public String next() throws IOException {
    StringBuilder line = new StringBuilder();
    number++;
    for (int c = read(); c >= 0; c = read()) {
      if (c == '\n' || c == '\r') {
        return line.toString();
      }
      if (line.length() == longest) {
        throw new FileFault(
            "Line %d is longer than %,d characters; the format has no such lines."
                .formatted(number, longest));
      }
      line.append((char) c);
    }
    return line.isEmpty() ? null : line.toString();
  }

  /** The number of the line returned last, counted from 1. */
  public int number() {
    return number;
  }

  /** The next character; the line feed of CR LF is passed over. */
  private int read() throws IOException {
    int c = character();
    boolean second = afterReturn && c == '\n';
    afterReturn = c == '\r';
    return second ? character() : c;
  }

  private int character() throws IOException {
    if (at == end) {
      at = 0;
      end = text.read(buffer);
      if (end < 0) {
        end = 0;
        return -1;
      }
    }
    return buffer[at++];
  }
}
