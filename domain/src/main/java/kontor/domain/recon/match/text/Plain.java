package kontor.domain.recon.match.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text without case, accents and spare spaces, of bounded length. */
final class Plain {

  /** Measures that look at each letter of one for each of the other look no further. */
  static final int LONGEST = 256;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Plain() {}

  static String of(String text) {
    String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return SPACES.matcher(unmarked(shortened)).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
  }

  private static String unmarked(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }
}
