/**
 * The trail on the web. Imports {@code kontor.web.frame}, {@code kontor.ejb.audit}, {@code
 * kontor.domain.shared}.
 */
package kontor.web.audit;
