package kontor.web.security;

import java.util.Arrays;
import kontor.domain.security.Density;
import kontor.domain.security.PersonalSettings;
import kontor.domain.security.Theme;
import kontor.domain.shared.DomainException;

/** How a person likes the portal: theme system, light, dark; density compact, comfortable. */
public record SettingsDocument(String theme, String density, Boolean letterKeys) {

  static SettingsDocument of(PersonalSettings settings) {
    return new SettingsDocument(
        settings.theme().code(), settings.density().code(), settings.letterKeys());
  }

  PersonalSettings settings() {
    return new PersonalSettings(theme(theme), density(density), letterKeys == null || letterKeys);
  }

  private static Theme theme(String code) {
    return Arrays.stream(Theme.values())
        .filter(theme -> theme.code().equals(code))
        .findFirst()
        .orElseThrow(() -> DomainException.field("theme", "A theme is system, light or dark."));
  }

  private static Density density(String code) {
    return Arrays.stream(Density.values())
        .filter(density -> density.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> DomainException.field("density", "A density is compact or comfortable."));
  }
}
