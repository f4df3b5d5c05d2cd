package kontor.domain.recon.match;

/**
 * A line for which not everything was looked at.
 *
 * @param side 1 or 2
 */
public record Unsearched(MatchLine line, int side, Reason reason) {

  /** Why. */
  public enum Reason {
    /** The steps of this search were used up; what it had found is suggested. */
    SEARCH_STOPPED,
    /** The steps of the run were used up before it was this line's turn. */
    RUN_STOPPED,
    /** More lines, or larger amounts, than a search takes on. */
    TOO_LARGE
  }
}
