package kontor.ejb.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * A password the house makes: 20 letters and figures (100 bits) in groups of five, easy to read
 * out.
 */
final class OneTimePassword {

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimePassword() {}

  static String make() {
    return RANDOM
        .ints(GROUPS, 0, Integer.MAX_VALUE)
        .mapToObj(ignored -> group())
        .collect(Collectors.joining("-"));
  }

  private static String group() {
    return RANDOM
        .ints(GROUP_LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
