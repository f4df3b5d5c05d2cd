package kontor.domain.intake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Card numbers are never stored in a line: 13 to 19 digits, also in groups with a space or dash
 * between them, that begin like a payment card's (ISO/IEC 7812 issuer ranges) and pass the Luhn
 * check keep their first six and last four digits only. An IBAN is not a card number.
 */
public final class CardNumbers {

  private static final int FEWEST_DIGITS = 13;
  private static final int MOST_DIGITS = 19;
  private static final int KEPT_IN_FRONT = 6;
  private static final int KEPT_BEHIND = 4;
  private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

  private static final Pattern ISSUER =
      Pattern.compile("(?:4|5|6|3[0-9]|220[0-4]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|8[12]|9792).*");
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}");

  /** Digits without a gap, from (inclusive) to (exclusive). */
  private record Group(int from, int to) {}

  private CardNumbers() {}

  /** The text with its card numbers masked; the very same text when it has none. */
  public static String masked(String text) {
    if (text == null || !hasEnoughDigits(text)) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    int at = 0;
    while (at < text.length()) {
      List<Group> groups = groupsFrom(text, at);
      maskCards(text, groups, masked);
      at = groups.isEmpty() ? at + 1 : groups.getLast().to();
    }
    return text.contentEquals(masked) ? text : masked.toString();
  }

  private static boolean hasEnoughDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i)) && ++digits == FEWEST_DIGITS) {
        return true;
      }
    }
    return false;
  }

  /** The groups of digits that begin here and are parted by one space or dash each. */
  private static List<Group> groupsFrom(String text, int start) {
    List<Group> groups = new ArrayList<>();
    int at = start;
    while (at < text.length() && isDigit(text.charAt(at))) {
      int end = at;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      groups.add(new Group(at, end));
      at = end < text.length() && isGap(text.charAt(end)) ? end + 1 : text.length();
    }
    return groups;
  }

  private static void maskCards(String text, List<Group> groups, StringBuilder masked) {
    int first = 0;
    while (first < groups.size()) {
      int last = cardFrom(text, groups, first);
      if (last >= 0) {
        hide(masked, groups.get(first).from(), groups.get(last).to());
      }
      first = Math.max(first, last) + 1;
    }
  }

  /** The last group of the card number that begins with a group, or -1. */
  private static int cardFrom(String text, List<Group> groups, int first) {
    StringBuilder digits = new StringBuilder();
    for (int last = first; last < groups.size(); last++) {
      Group group = groups.get(last);
      digits.append(text, group.from(), group.to());
      if (digits.length() > MOST_DIGITS) {
        return -1;
      }
      if (isCard(digits) && !standsInIban(text, groups.get(first).from(), group.to())) {
        return last;
      }
    }
    return -1;
  }

  private static boolean isCard(CharSequence digits) {
    return digits.length() >= FEWEST_DIGITS
        && passesLuhn(digits)
        && ISSUER.matcher(digits).matches();
  }

  static boolean passesLuhn(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 1 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  /** Whether the word around the digits, or the grouped one before them, is an IBAN. */
  private static boolean standsInIban(String text, int from, int to) {
    int start = from;
    while (start > 0 && (isWord(text.charAt(start - 1)) || isGap(text.charAt(start - 1)))) {
      start--;
      if (isIban(text.substring(start, to))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIban(String word) {
    String compact = word.replaceAll("[ \\u00A0-]", "");
    if (!IBAN.matcher(compact).matches()) {
      return false;
    }
    StringBuilder figures = new StringBuilder();
    (compact.substring(4) + compact.substring(0, 4))
        .chars()
        .forEach(c -> figures.append(Character.digit(c, Character.MAX_RADIX)));
    return new BigInteger(figures.toString()).mod(IBAN_MODULUS).intValue() == 1;
  }

  private static void hide(StringBuilder masked, int from, int to) {
    int digits = digitsIn(masked, from, to);
    int seen = 0;
    for (int i = from; i < to; i++) {
      boolean digit = isDigit(masked.charAt(i));
      if (digit && seen >= KEPT_IN_FRONT && seen < digits - KEPT_BEHIND) {
        masked.setCharAt(i, '*');
      }
      seen += digit ? 1 : 0;
    }
  }

  private static int digitsIn(CharSequence text, int from, int to) {
    return (int) text.subSequence(from, to).chars().filter(c -> isDigit((char) c)).count();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '-' || c == '\u00A0';
  }

  private static boolean isWord(char c) {
    return isDigit(c) || c >= 'A' && c <= 'Z';
  }
}
