/**
 * The rich workload: two files of which the truth is known, the rules that reconcile them, and the
 * score of what was found. Never imported by the product; the truth is read by the score only.
 */
package kontor.ear.bench.rich;
