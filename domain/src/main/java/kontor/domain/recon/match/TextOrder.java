package kontor.domain.recon.match;

/** Orders texts as their UTF-8 bytes do, which is the database's collation C: by code points. */
final class TextOrder {

  private TextOrder() {}

  static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        return compare(a, b);
      }
    }
    return one.length() - other.length();
  }

  /** Two surrogates stand for a code point behind all that one character is enough for. */
  private static int compare(char one, char other) {
    boolean isPart = Character.isSurrogate(one);
    return isPart == Character.isSurrogate(other)
        ? Character.compare(one, other)
        : Boolean.compare(isPart, !isPart);
  }
}
