/**
 * One reader per file format: bytes in, lines and rejects out, streaming.
 *
 * <p>Imports {@code kontor.domain} and the libraries of the formats; no database, no transactions.
 */
package kontor.ejb.intake.format;
