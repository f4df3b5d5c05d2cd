/**
 * The trail of what was done and refused: kept, searched, exported. Imports {@code
 * kontor.domain.security}, {@code kontor.domain.shared}, {@code kontor.ejb.security}, {@code
 * kontor.ejb.shared}.
 */
package kontor.ejb.audit;
