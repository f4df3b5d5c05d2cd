/**
 * Sign-in, first password, sign-out, users and roles on the web. Imports {@code kontor.web.frame},
 * {@code kontor.ejb.security}, {@code kontor.ejb.shared} and the domain's rooms of the same names.
 */
package kontor.web.security;
