/** Reconciliation tested from the roof: the volume passes against the pure ones, runs over REST. */
package kontor.ear.recon;
