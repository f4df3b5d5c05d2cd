package kontor.ejb.security;

import java.time.Instant;

/** A new bearer token; its text exists here only, the database keeps its SHA-256. */
public record IssuedToken(String token, Instant expiresAt) {}
