package kontor.ejb.jobs;

/** Where a job run stands. */
public enum JobStatus {
  QUEUED,
  RUNNING,
  COMPLETED,
  FAILED,
  STOPPED;

  /** Whether nothing more will happen. */
  public boolean isOver() {
    return this != QUEUED && this != RUNNING;
  }
}
