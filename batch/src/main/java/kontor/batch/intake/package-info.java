/** What the night does for intake: the months of statement lines are made ahead. */
package kontor.batch.intake;
