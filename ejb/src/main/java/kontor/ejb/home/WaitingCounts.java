package kontor.ejb.home;

/**
 * The few counts that stand beside the rooms on every page.
 *
 * @param intake files of the last seven days with rejected rows, and files being read
 * @param recon suggestions that wait for a person
 * @param breaks those of the person who looks that are past due, or pending behind the day to ask
 *     again
 */
public record WaitingCounts(long intake, long recon, long breaks) {

  /** Nothing to count for people without business data. */
  public static final WaitingCounts NONE = new WaitingCounts(0, 0, 0);
}
