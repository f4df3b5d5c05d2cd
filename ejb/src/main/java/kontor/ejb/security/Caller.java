package kontor.ejb.security;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import kontor.domain.security.PersonalSettings;
import kontor.ejb.shared.Actor;

/**
 * The person behind a request, as the database knows them at this moment.
 *
 * @param roles codes of the roles
 * @param sessionStamp the account's stamp; a session begun under another one is over
 * @param currency the tenant's base currency (ISO 4217)
 * @param language the tenant's language (BCP 47)
 */
public record Caller(
    Actor actor,
    String displayName,
    List<String> roles,
    boolean mustChangePassword,
    int sessionStamp,
    PersonalSettings settings,
    Instant lastSignInAt,
    String tenantCode,
    String tenantName,
    String currency,
    ZoneId timeZone,
    String language) {

  public Caller {
    roles = List.copyOf(roles);
  }
}
