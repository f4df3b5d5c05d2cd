/**
 * Starts the whole bank on one machine that has a JDK and nothing else: PostgreSQL, Payara, the
 * portal, the demo bank.
 *
 * <p>Terms: the <em>home</em> is the folder with everything that outlives a start; the
 * <em>domain</em> is the server's own folder in it, which holds nothing of value and is made anew
 * whenever the portal or the server's settings changed.
 */
package kontor.ear.launch;
