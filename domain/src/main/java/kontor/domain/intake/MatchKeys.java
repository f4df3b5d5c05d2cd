package kontor.domain.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The keys lines are compared by, computed once at intake and stored: SQL and Java then agree to
 * the letter.
 */
public final class MatchKeys {

  /** Words banks write where there is no reference (ISO 20022 EndToEndId). */
  private static final Set<String> NO_REFERENCE = Set.of("NOTPROVIDED", "UNSTRUCTURED", "NULL");

  private MatchKeys() {}

  /** The reference without differences of case, width and white space; null where there is none. */
  public static String reference(String reference) {
    String key = normalised(reference);
    return key == null || NO_REFERENCE.contains(key) ? null : key;
  }

  /**
   * The counterparty without differences of case, width and white space; null where there is none.
   */
  public static String counterparty(String counterparty) {
    return normalised(counterparty);
  }

  private static String normalised(String text) {
    if (text == null) {
      return null;
    }
    String key = isPlain(text) ? text : spaced(Normalizer.normalize(text, Normalizer.Form.NFKC));
    return key.isEmpty() ? null : upperCase(key);
  }

  /**
   * Printable ASCII with single spaces between words at most: nothing to normalise but the case.
   */
  private static boolean isPlain(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 127 || space && c == ' ') {
        return false;
      }
      space = c == ' ';
    }
    return text.isEmpty() || !space;
  }

  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(spaced, c));
    int length = spaced.length();
    return length > 0 && spaced.charAt(length - 1) == ' '
        ? spaced.substring(0, length - 1)
        : spaced.toString();
  }

  private static void append(StringBuilder spaced, int character) {
    boolean space = Character.isWhitespace(character) || Character.isSpaceChar(character);
    if (!space) {
      spaced.appendCodePoint(character);
    } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
      spaced.append(' ');
    }
  }

  /** Upper case may undo a composition (ŉ), so what is not ASCII is normalised once more. */
  private static String upperCase(String key) {
    String upper = key.toUpperCase(Locale.ROOT);
    return isPlain(upper) ? upper : Normalizer.normalize(upper, Normalizer.Form.NFKC);
  }
}
