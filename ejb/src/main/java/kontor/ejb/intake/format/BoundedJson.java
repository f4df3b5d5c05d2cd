package kontor.ejb.intake.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import kontor.ejb.intake.format.contract.FileFault;

/**
 * The characters of a JSON document, refused when a value is longer, or nested deeper, than the
 * values of statements are: parsers hold a value as a whole, and a level for each bracket.
 */
final class BoundedJson extends FilterReader {

  private static final int LONGEST_TEXT = 64 * 1024;
  private static final int LONGEST_OTHER = 1_000;
  private static final int DEEPEST = 32;

  private boolean inText;
  private boolean escaped;
  private int length;
  private int depth;

  BoundedJson(Reader json) {
    super(json);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] characters, int from, int count) throws IOException {
    int read = super.read(characters, from, count);
    for (int i = from; i < from + read; i++) {
      if (inText) {
        passText(characters[i]);
      } else {
        pass(characters[i]);
      }
    }
    return read;
  }

  private void passText(char c) {
    boolean ends = c == '"' && !escaped;
    escaped = c == '\\' && !escaped;
    inText = !ends;
    grow(ends, LONGEST_TEXT);
  }

  private void pass(char c) {
    inText = c == '"';
    depth += opens(c) ? 1 : closes(c) ? -1 : 0;
    if (depth > DEEPEST) {
      throw new FileFault("The JSON is nested deeper than %d levels.".formatted(DEEPEST));
    }
    grow(inText || opens(c) || closes(c) || c == ',' || c == ':' || isSpace(c), LONGEST_OTHER);
  }

  private void grow(boolean anew, int longest) {
    length = anew ? 0 : length + 1;
    if (length > longest) {
      throw new FileFault("The JSON holds a value of more than %,d characters.".formatted(longest));
    }
  }

  private static boolean opens(char c) {
    return c == '[' || c == '{';
  }

  private static boolean closes(char c) {
    return c == ']' || c == '}';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
