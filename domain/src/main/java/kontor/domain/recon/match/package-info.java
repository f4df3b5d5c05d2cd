/**
 * The pure room of matching: rules as typed data and the thinking that pairs lines by them. The
 * volume passes in the database are compiled from the same rules and give the same answer.
 *
 * <p>Imports the JDK and {@code kontor.domain.shared} only. Terms: a <i>side</i> is one of the two
 * bodies of lines compared; a <i>pair</i> is one line of each side; a pair is <i>certain</i> when a
 * rule may match it without a person, else it is a <i>suggestion</i>.
 */
package kontor.domain.recon.match;
