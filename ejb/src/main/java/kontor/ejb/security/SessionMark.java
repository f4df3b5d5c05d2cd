package kontor.ejb.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session of the portal remembers of its sign-in; everything else is read at each request.
 *
 * @param stamp the account's session stamp at sign-in
 */
public record SessionMark(long userId, int tenant, int stamp, Instant signedInAt)
    implements Serializable {}
