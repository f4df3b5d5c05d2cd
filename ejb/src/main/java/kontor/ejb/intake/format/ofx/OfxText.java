package kontor.ejb.intake.format.ofx;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that OFX writes by their names or numbers; any other name stays as it stands. */
final class OfxText {

  private static final Pattern REFERENCE =
      Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
  private static final int HEXADECIMAL = 16;

  private OfxText() {}

  static String decoded(CharSequence text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
  }

  private static String character(String name, String written) {
    String named = NAMED.get(name);
    return named != null ? named : numbered(name.substring(1), written);
  }

  /** A number that is of no character stays as it stands. */
  private static String numbered(String number, String written) {
    int code =
        number.startsWith("x")
            ? Integer.parseInt(number.substring(1), HEXADECIMAL)
            : Integer.parseInt(number);
    boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    return Character.isValidCodePoint(code) && !surrogate ? Character.toString(code) : written;
  }

  /** Text that means itself, written so that decoding gives it back. */
  static String encoded(String text) {
    return text.replace("&", "&amp;");
  }
}
