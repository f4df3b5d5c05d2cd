/**
 * Guesses the mapping of a table from its first rows: a proposal a person looks at, never a rule.
 *
 * <p>Pure: the JDK, {@code kontor.domain.intake} and {@code kontor.domain.shared} only.
 */
package kontor.domain.intake.guess;
