package kontor.domain.intake;

/** Which characters a text may hold to be stored. */
public final class Texts {

  /** What a decoder puts where bytes are not of the encoding; itself no character. */
  public static final char UNREADABLE = '\uFFFF';

  private static final char REPLACEMENT = '\uFFFD';
  private static final char NUL_MARK = '\u2400';
  private static final char LOST_MARK = '\u2370';

  private Texts() {}

  /** Whether bytes were lost in reading: here, or in a system before. */
  public static boolean isDamaged(String text) {
    return text.indexOf(UNREADABLE) >= 0 || text.indexOf(REPLACEMENT) >= 0;
  }

  public static boolean holdsNul(String text) {
    return text.indexOf('\0') >= 0;
  }

  /** The text with visible marks where characters cannot be stored. */
  public static String storable(String text) {
    StringBuilder storable = new StringBuilder(text.length());
    text.codePoints().map(Texts::storable).forEach(storable::appendCodePoint);
    return storable.toString();
  }

  /** The text with the marks turned back into what cannot be stored. */
  static String asRead(String storable) {
    return storable.replace(NUL_MARK, '\0').replace(LOST_MARK, UNREADABLE);
  }

  private static int storable(int character) {
    if (character == 0) {
      return NUL_MARK;
    }
    boolean surrogate =
        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return surrogate || character == UNREADABLE || character == REPLACEMENT ? LOST_MARK : character;
  }
}
