/**
 * The real browser the journeys are made in, found or provided, and opened with what a test needs.
 */
package kontor.ear.browser;
