package kontor.domain.security;

import java.time.Instant;

/**
 * Wrong attempts to sign in so far, by name and by address.
 *
 * @param latestByUsername when the latest by this name was, or null
 * @param latestByAddress when the latest from this address was, or null
 */
public record WrongAttempts(
    int byUsername, Instant latestByUsername, int byAddress, Instant latestByAddress) {}
