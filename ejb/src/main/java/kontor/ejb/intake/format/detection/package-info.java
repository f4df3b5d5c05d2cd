/**
 * Which format bytes are, told from their beginning alone, and whether that is what a source
 * delivers.
 *
 * <p>Stands beside the formats' own packages, so that they may ask it too. Imports {@code
 * kontor.domain} only; no input, no state.
 */
package kontor.ejb.intake.format.detection;
