/**
 * What arrives at the bank: sources, the mapping of their columns, the lines read from their files.
 *
 * <p>Terms: a <em>source</em> delivers files, a <em>statement line</em> is one movement of an
 * account (positive: its balance rises), a <em>reject</em> is a row that could not become a line.
 * Imports {@code kontor.domain.shared}.
 */
package kontor.domain.intake;
