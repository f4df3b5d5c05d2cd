/**
 * What every reader of a format keeps to: bytes in, rows and statements out, and how a file as a
 * whole is refused.
 *
 * <p>Stands beside the formats' own packages, so that they and the registry of readers may import
 * it. Imports {@code kontor.domain} only.
 */
package kontor.ejb.intake.format.contract;
