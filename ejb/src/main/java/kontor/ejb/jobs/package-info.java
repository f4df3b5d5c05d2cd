/**
 * Job runs: requested, one at a time in a lane, started, watched, stopped and resumed.
 *
 * <p>Kontor's own history {@code jobs.job_run} says what runs; the server's batch runtime is only
 * the engine. A <i>lane</i> is what cannot be worked on by two runs at once; a <i>turn</i> is one
 * attempt at a run, and its number is the fencing token: an older attempt can no longer end the
 * run. Imports {@code kontor.ejb.shared}, {@code kontor.domain.security} and {@code
 * kontor.domain.shared}.
 */
package kontor.ejb.jobs;
