/**
 * Reconciliations at work: rule sets, runs, matches, suggestions, breaks.
 *
 * <p>Volume passes are set-based SQL compiled from the typed rules of {@code
 * kontor.domain.recon.match}, behind the port {@link kontor.ejb.recon.VolumeMatcher}; what people
 * do one by one goes through entities. A run and hand work on the same sources exclude each other
 * by a lock on the sources' rows. Imports rooms to the left: shared, security, jobs, intake.
 */
package kontor.ejb.recon;
