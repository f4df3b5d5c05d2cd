package kontor.domain.recon.match.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A reference that may have arrived damaged: differently punctuated, without leading zeros, with
 * something before it, with two characters swapped, or cut. What is shorter than five letters and
 * digits, or has no digit, is no reference to recognise.
 *
 * @param canonical letters and digits alone, in upper case
 * @param unzeroed the same without zeros that lead a number
 */
public record Reference(String canonical, String unzeroed) {

  private static final int SHORTEST = 5;
  private static final int SHORTEST_NUMBER = 3;

  /** A reference as somebody wrote it. */
  public static Reference of(String text) {
    return ofWords(Words.of(text.toUpperCase(Locale.ROOT)));
  }

  /** One that stands in one or more words, in upper case; each may have lost its zeros. */
  static Reference ofWords(List<String> words) {
    String canonical = joined(words);
    return new Reference(
        canonical,
        canonical.indexOf('0') < 0
            ? canonical
            : joined(words.stream().map(Words::withoutLeadingZeros).toList()));
  }

  private static String joined(List<String> words) {
    return words.size() == 1 ? words.getFirst() : String.join("", words);
  }

  /** Whether there is enough of it to be recognised. */
  public boolean isStrong() {
    return isLongEnough(canonical) && Words.hasDigit(canonical);
  }

  static boolean isLongEnough(String canonical) {
    return canonical.length() >= SHORTEST;
  }

  /** What lies between the two, or nothing when they are not alike. */
  public Optional<Damage> to(Reference other) {
    return canonical.length() >= other.canonical.length() ? from(this, other) : from(other, this);
  }

  private static Optional<Damage> from(Reference longer, Reference shorter) {
    if (!longer.isStrong()) {
      return Optional.empty();
    }
    if (longer.canonical.equals(shorter.canonical)) {
      return Optional.of(Damage.PUNCTUATED);
    }
    return longer.unzeroed.equals(shorter.unzeroed) && shorter.unzeroed.length() >= SHORTEST_NUMBER
        ? Optional.of(Damage.ZEROS_LOST)
        : shortened(longer, shorter);
  }

  private static Optional<Damage> shortened(Reference longer, Reference shorter) {
    if (shorter.isStrong() && longer.canonical.endsWith(shorter.canonical)) {
      return Optional.of(Damage.PREFIXED);
    }
    if (shorter.isStrong() && isBeginning(shorter.canonical, longer.canonical)) {
      return Optional.of(Damage.CUT);
    }
    return isTransposed(longer.canonical, shorter.canonical)
        ? Optional.of(Damage.TRANSPOSED)
        : Optional.empty();
  }

  private static boolean isBeginning(String part, String whole) {
    return 2 * part.length() >= whole.length() && whole.startsWith(part);
  }

  private static boolean isTransposed(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int first = differing(one, other, 0);
    int second = differing(one, other, first + 1);
    return second < one.length()
        && differing(one, other, second + 1) == one.length()
        && one.charAt(first) == other.charAt(second)
        && one.charAt(second) == other.charAt(first);
  }

  private static int differing(String one, String other, int from) {
    int at = from;
    while (at < one.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
