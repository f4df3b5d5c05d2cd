package kontor.domain.security;

import java.util.Locale;

/** How much air the rows of a table have. */
public enum Density {
  COMPACT,
  COMFORTABLE;

  /** The density as stored and sent. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Density of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
