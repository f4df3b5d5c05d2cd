/** Files through the running portal's REST interface: samples, slow, broken and hostile uploads. */
package kontor.ear.intake;
