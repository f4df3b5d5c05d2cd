package kontor.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import kontor.domain.security.Density;
import kontor.domain.security.PersonalSettings;
import kontor.domain.security.Theme;
import kontor.ejb.security.OwnAccount;
import org.primefaces.PrimeFaces;

/** One's own theme, density and letter keys; each choice is kept and shown at once. */
@Named
@RequestScoped
public class SettingsBean {

  @Inject private OwnAccount own;
  @Inject private HttpServletRequest request;

  private String theme;
  private String density;
  private boolean letterKeys;

  /** Reads what was chosen before. */
  @PostConstruct
  void load() {
    PersonalSettings settings = own.me().settings();
    theme = settings.theme().code();
    density = settings.density().code();
    letterKeys = settings.letterKeys();
  }

  /** Keeps the choice and shows it on the open page. */
  public void keep() {
    own.changeSettings(new PersonalSettings(Theme.of(theme), Density.of(density), letterKeys));
    show("theme", theme);
    show("density", density);
    show("letterKeys", Boolean.toString(letterKeys));
  }

  /** Keeps the theme the switch in the top bar has just set. */
  public void keepSwitchedTheme() {
    theme = "dark".equals(request.getParameter("theme")) ? "dark" : "light";
    own.changeSettings(new PersonalSettings(Theme.of(theme), Density.of(density), letterKeys));
  }

  private static void show(String name, String value) {
    PrimeFaces.current().executeScript("kontor.set('%s', '%s')".formatted(name, value));
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String theme) {
    this.theme = Theme.of(theme).code();
  }

  public String getDensity() {
    return density;
  }

  public void setDensity(String density) {
    this.density = Density.of(density).code();
  }

  public boolean isLetterKeys() {
    return letterKeys;
  }

  public void setLetterKeys(boolean letterKeys) {
    this.letterKeys = letterKeys;
  }
}
