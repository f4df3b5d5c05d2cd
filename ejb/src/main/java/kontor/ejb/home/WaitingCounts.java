package kontor.ejb.home;

/**
 * The few counts that stand beside the rooms on every page.
 *
 * @param intake files of the last seven days with rejected rows, and files being read
 * @param recon suggestions that wait for a person
 */
public record WaitingCounts(long intake, long recon) {

  /** Nothing to count for people without business data. */
  public static final WaitingCounts NONE = new WaitingCounts(0, 0);
}
