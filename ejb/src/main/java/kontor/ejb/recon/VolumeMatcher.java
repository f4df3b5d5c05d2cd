package kontor.ejb.recon;

import kontor.domain.recon.match.MatchRule;

/**
 * Applies a rule to all open lines of a run at once, in the caller's transaction. Gives the same
 * answer as {@link kontor.domain.recon.match.Matching} on the same lines, in a number of statements
 * that does not grow with them.
 */
public interface VolumeMatcher {

  /** Makes the matches and suggestions of one rule. */
  PhaseResult apply(RunLines lines, MatchRule rule, SecondHand secondHand);
}
