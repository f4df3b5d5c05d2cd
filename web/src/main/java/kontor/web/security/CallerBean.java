package kontor.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.ejb.security.Caller;

/** Who looks at the page, for its head and for what it shows or leaves out. */
@Named("caller")
@RequestScoped
public class CallerBean {

  private static final String CALLER = "kontor.caller";

  @Inject private HttpServletRequest request;

  static void remember(HttpServletRequest request, Caller caller) {
    request.setAttribute(CALLER, caller);
  }

  public Optional<Caller> caller() {
    return Optional.ofNullable((Caller) request.getAttribute(CALLER));
  }

  public boolean isSignedIn() {
    return caller().isPresent();
  }

  public Long getUserId() {
    return of(caller -> caller.actor().userId(), null);
  }

  public String getUsername() {
    return of(caller -> caller.actor().username(), "");
  }

  public String getDisplayName() {
    return of(Caller::displayName, "");
  }

  /** The first letters of the first and last name. */
  public String getInitials() {
    List<String> names =
        Stream.of(getDisplayName().split("\\s+")).filter(n -> !n.isEmpty()).toList();
    return names.isEmpty()
        ? ""
        : Stream.of(names.getFirst(), names.getLast())
            .distinct()
            .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
            .collect(Collectors.joining())
            .toUpperCase(java.util.Locale.ROOT);
  }

  public List<String> getRoles() {
    return of(Caller::roles, List.of());
  }

  public String getTenantName() {
    return of(Caller::tenantName, "");
  }

  public String getCurrency() {
    return of(Caller::currency, "");
  }

  public ZoneId getTimeZone() {
    return of(Caller::timeZone, ZoneOffset.UTC);
  }

  public String getLanguage() {
    return of(Caller::language, "en");
  }

  public String getTheme() {
    return of(caller -> caller.settings().theme().code(), "system");
  }

  public String getDensity() {
    return of(caller -> caller.settings().density().code(), "compact");
  }

  public boolean isLetterKeys() {
    return of(caller -> caller.settings().letterKeys(), true);
  }

  public boolean isMustChangePassword() {
    return of(Caller::mustChangePassword, false);
  }

  /** When the person signed in last; on the pages after a sign-in that is this one. */
  public Instant getLastSignInAt() {
    return of(Caller::lastSignInAt, null);
  }

  public boolean may(String permission) {
    return of(caller -> caller.actor().may(permission), false);
  }

  private <T> T of(Function<Caller, T> fact, T otherwise) {
    return caller().map(fact).orElse(otherwise);
  }
}
