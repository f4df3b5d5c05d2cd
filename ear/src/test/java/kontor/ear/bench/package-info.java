/**
 * The volume benchmark: the same lines reconciled by the product and by hand-written SQL on the
 * same server, compared first and timed then. Never imported by the product.
 */
package kontor.ear.bench;
