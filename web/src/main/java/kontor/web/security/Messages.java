package kontor.web.security;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Sentences of the bundle as messages of the page. */
final class Messages {

  private static final String BUNDLE = "kontor.web.messages";

  private Messages() {}

  static void error(FacesContext faces, String clientId, String key, Object... arguments) {
    faces.addMessage(
        clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text(faces, key, arguments), null));
  }

  static void info(FacesContext faces, String key, Object... arguments) {
    faces.addMessage(
        null, new FacesMessage(FacesMessage.SEVERITY_INFO, text(faces, key, arguments), null));
  }

  private static String text(FacesContext faces, String key, Object... arguments) {
    var locale =
        faces.getViewRoot() == null ? java.util.Locale.ENGLISH : faces.getViewRoot().getLocale();
    var bundle =
        ResourceBundle.getBundle(BUNDLE, locale, Thread.currentThread().getContextClassLoader());
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
