package kontor.domain.security;

import java.util.Locale;
import kontor.domain.shared.DomainException;

/**
 * What a password a person chooses must be: 12 to 256 characters, not the user name, not mostly one
 * character, and not the password before.
 *
 * <p>Length counts and composition does not (NIST SP 800-63B, section 3.1.1.2): no figures or signs
 * are demanded and nothing expires by the calendar. The upper bound only keeps hashing cheap.
 */
public final class PasswordPolicy {

  public static final int LEAST_LENGTH = 12;
  public static final int GREATEST_LENGTH = 256;

  private static final int LEAST_DIFFERENT_CHARACTERS = 5;

  private PasswordPolicy() {}

  /**
   * Accepts a password or says which rule it breaks.
   *
   * @throws DomainException about the field {@code password}
   */
  public static void check(String password, String username) {
    requireLength(password);
    requireNotTheUsername(password, username);
    requireDifferentCharacters(password);
  }

  private static void requireLength(String password) {
    if (password == null || password.codePointCount(0, password.length()) < LEAST_LENGTH) {
      throw broken("A password has at least %d characters.".formatted(LEAST_LENGTH));
    }
    if (password.length() > GREATEST_LENGTH) {
      throw broken("A password has at most %d characters.".formatted(GREATEST_LENGTH));
    }
  }

  private static void requireNotTheUsername(String password, String username) {
    String small = password.toLowerCase(Locale.ROOT);
    boolean onlyTheName = small.replace(username.toLowerCase(Locale.ROOT), "").length() < 5;
    if (onlyTheName) {
      throw broken("The password must not be the user name.");
    }
  }

  private static void requireDifferentCharacters(String password) {
    if (password.codePoints().distinct().count() < LEAST_DIFFERENT_CHARACTERS) {
      throw broken(
          "A password has at least %d different characters.".formatted(LEAST_DIFFERENT_CHARACTERS));
    }
  }

  private static DomainException broken(String sentence) {
    return DomainException.field("password", sentence);
  }
}
