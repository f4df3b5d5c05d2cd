/**
 * What the bank endures: its server killed inside every phase of intake and run, its database away
 * for a minute or without room, all its connections taken, senders that fall silent, files of the
 * size of a real month. Afterwards everything is there once, as if nothing had happened.
 *
 * <p>A phase is hit inside without waiting by the clock: a {@link kontor.ear.endurance.Hold} keeps
 * something the phase needs, and once the phase stands at it the blow falls. Tests with the tag
 * {@code endurance} run by {@code mvn -Pendurance} alone, in a home of their own.
 */
package kontor.ear.endurance;
