/**
 * The product as the integration tests use it: started once in their JVM, in a home below {@code
 * target/}, on ports of its own, with a database made anew, and stopped when the JVM ends, however
 * that comes about.
 */
package kontor.ear.running;
