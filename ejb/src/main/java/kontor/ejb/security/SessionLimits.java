package kontor.ejb.security;

import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * When a session of the pages ends by itself: {@code KONTOR_SESSION_IDLE} after its last request
 * and {@code KONTOR_SESSION_LONGEST} after its sign-in, both ISO 8601 durations.
 */
public final class SessionLimits {

  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);

  private SessionLimits() {}

  /** A session ends this long after its last request; 30 minutes unless the environment says so. */
  public static Duration idle() {
    return stated("KONTOR_SESSION_IDLE", IDLE);
  }

  /** A session ends this long after its sign-in, however busy it is; 12 hours by default. */
  public static Duration longest() {
    return stated("KONTOR_SESSION_LONGEST", LONGEST);
  }

  private static Duration stated(String name, Duration otherwise) {
    return ConfigProvider.getConfig().getOptionalValue(name, Duration.class).orElse(otherwise);
  }
}
