package kontor.ejb.intake.format.bai2;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.BoundedLines;

/** Splits a file into records, one at a time, each with its continuations. */
final class Bai2Records {

  private static final Set<String> CODES = Set.of("01", "02", "03", "16", "49", "88", "98", "99");
  private static final String CONTINUATION = "88";
  private static final int LONGEST_LINE = 8 * 1024;
  private static final int LONGEST_RECORD = 256 * 1024;

  private final BoundedLines lines;
  private String ahead;
  private int lineAhead;

  Bai2Records(Reader text) throws IOException {
    this.lines = new BoundedLines(text, LONGEST_LINE);
    advance();
  }

  /** The next record, or null behind the last. */
  Bai2Record next() throws IOException {
    if (ahead == null) {
      return null;
    }
    String code = code();
    int line = lineAhead;
    if (code.equals(CONTINUATION)) {
      throw new FileFault("The record in line %d continues nothing.".formatted(line));
    }
    List<String> parts = new ArrayList<>();
    int length = 0;
    do {
      String part = content();
      length += part.length();
      checkLength(line, length);
      parts.add(part);
      advance();
    } while (ahead != null && code().equals(CONTINUATION));
    return new Bai2Record(line, code, parts);
  }

  private static void checkLength(int line, int length) {
    if (length > LONGEST_RECORD) {
      throw new FileFault(
          "The record in line %d is longer than %,d characters.".formatted(line, LONGEST_RECORD));
    }
  }

  /** Goes to the next line that is not blank; records may be filled up with blanks. */
  private void advance() throws IOException {
    do {
      ahead = lines.next();
      lineAhead = lines.number();
    } while (ahead != null && ahead.isBlank());
    ahead = ahead == null ? null : ahead.strip();
  }

  private String code() {
    int comma = ahead.indexOf(',');
    String code = ahead.substring(0, comma < 0 ? Math.min(2, ahead.length()) : comma);
    if (!CODES.contains(code)) {
      throw new FileFault("Line %d begins with no record code of BAI2.".formatted(lineAhead));
    }
    return code;
  }

  private String content() {
    int end = ahead.endsWith("/") ? ahead.length() - 1 : ahead.length();
    return ahead.substring(Math.min(3, end), end);
  }
}
