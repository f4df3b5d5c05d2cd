/**
 * What a payment provider keeps of an amount: flat, percent and tiered fees, side by side or one
 * after the other, exact and rounded half up at each step. Imports the JDK only.
 */
package kontor.domain.recon.match.fee;
