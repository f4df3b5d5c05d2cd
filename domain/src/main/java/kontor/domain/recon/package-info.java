/**
 * Reconciliations: two sides, their rule sets, their matches and breaks.
 *
 * <p>Imports {@code kontor.domain.shared}. Volume (lines, automatic matches) never passes through
 * these entities; what people decide one by one does.
 */
package kontor.domain.recon;
