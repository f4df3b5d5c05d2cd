/** The timers that keep job runs going. Imports {@code kontor.ejb.jobs}. */
package kontor.batch.jobs;
