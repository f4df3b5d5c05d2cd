/** Words every room of the bank uses: money, dates, broken rules. Imports the JDK only. */
package kontor.domain.shared;
