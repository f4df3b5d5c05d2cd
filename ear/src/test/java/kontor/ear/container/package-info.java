/**
 * Tests that run inside the server: the EAR as it is built, with a test's war in place of the
 * portal's, deployed by Arquillian to a server of its own beside a database of its own, so that no
 * timer fires twice.
 */
package kontor.ear.container;
