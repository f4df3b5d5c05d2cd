/**
 * What readers of several formats share: characters and lines of bounded length, the texts of an
 * entry, and a statement's sums.
 *
 * <p>Imports {@code kontor.domain} and the contract of readers.
 */
package kontor.ejb.intake.format.reading;
