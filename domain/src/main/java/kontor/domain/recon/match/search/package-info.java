/**
 * Exact search for the parts of a sum, over whole numbers, bounded in steps. Imports the JDK only.
 */
package kontor.domain.recon.match.search;
