package kontor.domain.security;

import java.util.Locale;
import java.util.regex.Pattern;
import kontor.domain.shared.DomainException;

/**
 * A user name: small letters, figures and {@code . _ @ -}, 2 to 100 long, unique in the
 * installation.
 */
public record Username(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");

  public Username {
    if (!FORM.matcher(value).matches()) {
      throw DomainException.field(
          "username",
          "A user name has 2 to 100 small letters, figures or . _ @ - and starts with a letter or"
              + " figure.");
    }
  }

  /** The user name as typed: without blanks around it and in small letters. */
  public static Username typed(String text) {
    return new Username(normalized(text));
  }

  /** What somebody typed, in the form names are stored in; it may be no valid name at all. */
  public static String normalized(String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }
}
