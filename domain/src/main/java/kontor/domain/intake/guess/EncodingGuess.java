package kontor.domain.intake.guess;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Guesses the character set of a text file from its first bytes. */
final class EncodingGuess {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int LONGEST_CHARACTER = 4;

  private EncodingGuess() {}

  /**
   * A byte order mark decides; else UTF-8 where the bytes are that, else the Western one-byte set.
   */
  static Charset of(byte[] first) {
    if (startsWith(first, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(first, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return isUtf8(first) ? StandardCharsets.UTF_8 : WESTERN;
  }

  private static boolean startsWith(byte[] first, int... mark) {
    return first.length >= mark.length
        && java.util.stream.IntStream.range(0, mark.length)
            .allMatch(i -> (first[i] & 0xFF) == mark[i]);
  }

  /** The last character may be cut off. */
  private static boolean isUtf8(byte[] first) {
    for (int cut = 0; cut < LONGEST_CHARACTER && cut <= first.length; cut++) {
      if (decodes(Arrays.copyOf(first, first.length - cut))) {
        return true;
      }
    }
    return false;
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
