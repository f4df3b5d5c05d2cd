package kontor.domain.recon.match;

/**
 * How many ways a search found to put a line together with others.
 *
 * @param count at least 1
 * @param complete whether the search looked at all there could be; else there may be more
 */
public record Solutions(int count, boolean complete) {

  static final Solutions ONE = new Solutions(1, true);
}
