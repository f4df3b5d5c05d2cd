/**
 * Sign-in, sessions, tokens, people, roles. Imports {@code kontor.domain.security}, {@code
 * kontor.domain.shared}, {@code kontor.ejb.shared}.
 *
 * <p>Terms: a <em>session stamp</em> is a number of the account; sessions begun under another one
 * are over. A <em>one-time password</em> is made by the house, shown once, and must be changed.
 */
package kontor.ejb.security;
