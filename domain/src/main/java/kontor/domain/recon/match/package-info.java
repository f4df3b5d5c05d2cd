/**
 * The pure room of matching: rules as typed data and the thinking that puts lines together by them.
 * The volume passes in the database are compiled from the same rules and give the same answer.
 *
 * <p>Imports the JDK, {@code kontor.domain.shared} and its own rooms {@code text} (how alike texts
 * are), {@code search} (parts of a sum) and {@code fee} only. Terms: a <i>side</i> is one of the
 * two bodies of lines compared; a <i>block</i> is the lines of both sides that agree in a rule's
 * fields, and lines of different blocks never meet; a <i>finding</i> is lines that belong together,
 * one or more of each side; it is <i>certain</i> when a rule may match it without a person, else it
 * is a <i>suggestion</i>.
 */
package kontor.domain.recon.match;
