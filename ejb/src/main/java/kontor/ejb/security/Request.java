package kontor.ejb.security;

/**
 * Where a request comes from.
 *
 * @param id the request's id
 * @param address the caller's network address
 */
public record Request(String id, String address) {}
