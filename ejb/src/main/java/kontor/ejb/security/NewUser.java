package kontor.ejb.security;

/** A person and the one-time password just made for them, which is shown once and kept nowhere. */
public record NewUser(UserRow user, String oneTimePassword) {}
