package kontor.domain.security;

import java.util.Locale;

/** Light, dark, or as the person's own system is set. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /** The theme as stored and sent. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Theme of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
