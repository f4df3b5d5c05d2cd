package kontor.domain.security;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the next attempt to sign in has to wait after wrong ones.
 *
 * <p>By name: from the 5th wrong attempt on, 2, 4, 8 … seconds after the latest, at most 15
 * minutes. By address, which many people may share: from the 50th on, one step for every ten, at
 * most 15 minutes. Attempts of the last 24 hours count; a good one ends the count of its name. An
 * attempt that has to wait is not looked at and does not count.
 */
public final class SignInThrottle {

  /** How far back wrong attempts count. */
  public static final Duration WINDOW = Duration.ofHours(24);

  static final int FREE_BY_USERNAME = 4;
  static final int FREE_BY_ADDRESS = 49;
  private static final int ADDRESS_STEP = 10;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int DOUBLINGS_TO_LONGEST = 10;

  private SignInThrottle() {}

  /** What remains to wait at a moment, zero when the attempt may be looked at. */
  public static Duration remaining(WrongAttempts wrong, Instant now) {
    Duration byUsername =
        remaining(delayByUsername(wrong.byUsername()), wrong.latestByUsername(), now);
    Duration byAddress = remaining(delayByAddress(wrong.byAddress()), wrong.latestByAddress(), now);
    return byUsername.compareTo(byAddress) > 0 ? byUsername : byAddress;
  }

  static Duration delayByUsername(int wrong) {
    return doubled(wrong - FREE_BY_USERNAME);
  }

  static Duration delayByAddress(int wrong) {
    int beyond = wrong - FREE_BY_ADDRESS;
    return beyond <= 0 ? Duration.ZERO : doubled(1 + (beyond - 1) / ADDRESS_STEP);
  }

  private static Duration doubled(int times) {
    if (times <= 0) {
      return Duration.ZERO;
    }
    return times >= DOUBLINGS_TO_LONGEST ? LONGEST : Duration.ofSeconds(1L << times);
  }

  private static Duration remaining(Duration delay, Instant latest, Instant now) {
    if (latest == null || delay.isZero()) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, latest.plus(delay));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
