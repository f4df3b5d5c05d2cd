package kontor.ejb.intake.format.detection;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The first bytes as characters, good enough to find signs that are all ASCII: after the byte order
 * mark, without one UTF-16 where every other byte of the first two is zero, else byte by byte.
 */
final class HeadText {

  private static final char MARK = '\uFEFF';

  private HeadText() {}

  static String of(byte[] first) {
    String text = new String(first, charset(first));
    boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
    return marked ? text.substring(1) : text;
  }

  private static Charset charset(byte[] first) {
    int one = first.length > 0 ? first[0] & 0xFF : -1;
    int two = first.length > 1 ? first[1] & 0xFF : -1;
    if ((one == 0xFE && two == 0xFF) || (one == 0 && two > 0)) {
      return StandardCharsets.UTF_16BE;
    }
    if ((one == 0xFF && two == 0xFE) || (one > 0 && two == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return one == 0xEF && two == 0xBB ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }
}
