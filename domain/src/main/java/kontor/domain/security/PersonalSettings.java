package kontor.domain.security;

import java.util.Objects;

/**
 * How a person likes the portal.
 *
 * @param letterKeys whether single letters work as keys on the work pages (WCAG 2.1.4)
 */
public record PersonalSettings(Theme theme, Density density, boolean letterKeys) {

  public PersonalSettings {
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(density, "density");
  }
}
