package kontor.domain.recon.match.search;

/** How many steps a search may take, and whether it had to stop for want of them. */
public final class Steps {

  private final long allowed;
  private long taken;
  private boolean stopped;

  public Steps(long allowed) {
    this.allowed = allowed;
  }

  /** Takes a step; false when there is none left, and from then on the search is cut short. */
  boolean take() {
    if (taken >= allowed) {
      stopped = true;
      return false;
    }
    taken++;
    return true;
  }

  /** Ends the search here: it is cut short. */
  public void stop() {
    stopped = true;
  }

  public boolean isStopped() {
    return stopped;
  }

  public long taken() {
    return taken;
  }
}
