/**
 * Customer statements of SWIFT: MT940 and MT942, in the dialects of banks.
 *
 * <p>Imports {@code kontor.domain}, what readers share, and Prowide's fields.
 */
package kontor.ejb.intake.format.swift;
