/**
 * BAI2, the cash management balance reporting of North American banks.
 *
 * <p>Imports {@code kontor.domain} and what readers share; no library reads this format.
 */
package kontor.ejb.intake.format.bai2;
