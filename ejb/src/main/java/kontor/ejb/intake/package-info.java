/**
 * Sources and their files: receiving, reading, rejecting, listing and discarding.
 *
 * <p>Volume goes by COPY and set-based SQL; the state of lines is asked from the room that keeps
 * the matches through {@link kontor.ejb.intake.LineStates}.
 */
package kontor.ejb.intake;
