package kontor.domain.recon.match;

import kontor.domain.recon.match.search.Steps;

/**
 * How many steps the searches of one rule may take: each of them, and all of a run together. Not
 * for several threads: who searches first has more, so the order of the searches is part of the
 * result.
 */
public final class SearchBudget {

  private final long perSearch;
  private long left;
  private long taken;

  private SearchBudget(long perSearch, long perRun) {
    this.perSearch = perSearch;
    this.left = perRun;
  }

  /** The budget of a run for a rule; rules that do not search need none. */
  public static SearchBudget of(MatchRule rule) {
    return rule instanceof GroupRule group
        ? new SearchBudget(group.stepsPerSearch(), group.stepsPerRun())
        : new SearchBudget(0, 0);
  }

  /** The steps for the next search. */
  Steps next() {
    return new Steps(Math.min(perSearch, left));
  }

  /** Takes off what a search has used. */
  void use(Steps steps) {
    left -= steps.taken();
    taken += steps.taken();
  }

  boolean isUsedUp() {
    return left <= 0;
  }

  /** All steps taken so far. */
  public long taken() {
    return taken;
  }
}
