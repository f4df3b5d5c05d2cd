package kontor.ejb.intake.format.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import kontor.domain.intake.Texts;

/**
 * Bytes as characters of an encoding. A byte order mark wins over the encoding given; bytes that
 * are not of the encoding become {@link Texts#UNREADABLE}, so that their row, and no other, is
 * rejected.
 */
public final class TextDecoding {

  private static final int LONGEST_MARK = 3;

  private TextDecoding() {}

  /** The characters, from the first one behind a byte order mark. */
  public static Reader reader(InputStream bytes, String encoding) throws IOException {
    PushbackInputStream start = new PushbackInputStream(bytes, 4);
    byte[] first = start.readNBytes(4);
    Charset marked = marked(first);
    int mark = marked == null ? 0 : markLength(marked);
    start.unread(first, mark, first.length - mark);
    return new InputStreamReader(start, decoder(marked == null ? charset(encoding) : marked));
  }

  /**
   * The same, where the encoding is told by the bytes when nobody says it: for formats whose files
   * come in several without a word about it.
   *
   * @param encoding null: UTF-8, or windows-1252 where the first byte beyond ASCII says so
   */
  public static Reader openReader(InputStream bytes, String encoding) throws IOException {
    if (encoding != null) {
      return reader(bytes, encoding);
    }
    PushbackInputStream start = new PushbackInputStream(bytes, 4);
    byte[] first = start.readNBytes(4);
    start.unread(first);
    if (marked(first) != null) {
      return reader(start, null);
    }
    return new OpenText(start);
  }

  private static Charset charset(String encoding) {
    return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
  }

  /** The encoding a byte order mark tells, or null without one. */
  static Charset marked(byte[] first) {
    String hex = hex(first);
    if (hex.startsWith("efbbbf")) {
      return StandardCharsets.UTF_8;
    }
    if (hex.startsWith("feff")) {
      return StandardCharsets.UTF_16BE;
    }
    return hex.startsWith("fffe") ? StandardCharsets.UTF_16LE : null;
  }

  private static int markLength(Charset marked) {
    return marked == StandardCharsets.UTF_8 ? LONGEST_MARK : 2;
  }

  private static String hex(byte[] first) {
    return java.util.HexFormat.of().formatHex(first);
  }

  static CharsetDecoder decoder(Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    return decoder
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .replaceWith(String.valueOf(Texts.UNREADABLE));
  }
}
