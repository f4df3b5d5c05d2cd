/** Job runs for programs: look at one. */
package kontor.web.jobs;
