package kontor.web.security;

import java.util.List;
import java.util.TreeSet;
import kontor.ejb.security.Caller;

/** The person behind a token. */
public record MeDocument(
    long id,
    String username,
    String displayName,
    List<String> roles,
    List<String> permissions,
    boolean mustChangePassword,
    TenantDocument tenant,
    SettingsDocument settings) {

  /** A bank. */
  public record TenantDocument(
      int id, String code, String name, String currency, String timeZone, String language) {}

  static MeDocument of(Caller caller) {
    return new MeDocument(
        caller.actor().userId(),
        caller.actor().username(),
        caller.displayName(),
        caller.roles(),
        List.copyOf(new TreeSet<>(caller.actor().permissions())),
        caller.mustChangePassword(),
        new TenantDocument(
            caller.actor().tenant(),
            caller.tenantCode(),
            caller.tenantName(),
            caller.currency(),
            caller.timeZone().getId(),
            caller.language()),
        SettingsDocument.of(caller.settings()));
  }
}
