package kontor.ejb.recon;

/** Whose breaks the worklist shows. */
public enum BreakDesk {
  /** Those of the person who looks. */
  MINE,
  /** Those in queues that the person works on, or everybody. */
  TEAM,
  /** Those past due. */
  OVERDUE,
  /** Those somebody is to be reminded of: past due, or pending behind the day to ask again. */
  CHASE,
  /** All of the bank. */
  ALL
}
