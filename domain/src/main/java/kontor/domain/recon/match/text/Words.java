package kontor.domain.recon.match.text;

import java.util.ArrayList;
import java.util.List;

/** The words of a text: letters and digits that stand together. */
final class Words {

  private Words() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = end(text, from);
      if (to > from) {
        words.add(text.substring(from, to));
      }
      from = to + (to < text.length() ? Character.charCount(text.codePointAt(to)) : 0);
    }
    return words;
  }

  /** Where the word that begins at a place ends; at the same place when none begins there. */
  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The same without zeros that lead a number, but for the last digit. */
  static String withoutLeadingZeros(String word) {
    if (word.indexOf('0') < 0) {
      return word;
    }
    StringBuilder kept = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (!isLeadingZero(word, i, kept)) {
        kept.append(word.charAt(i));
      }
    }
    return kept.toString();
  }

  private static boolean isLeadingZero(String word, int at, StringBuilder before) {
    return word.charAt(at) == '0'
        && (before.isEmpty() || !isDigit(before.charAt(before.length() - 1)))
        && at + 1 < word.length()
        && isDigit(word.charAt(at + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
