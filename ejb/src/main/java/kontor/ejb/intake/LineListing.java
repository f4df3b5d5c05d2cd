package kontor.ejb.intake;

/**
 * Hears which lines begin or cease to take part in reconciliations, so that they can be listed;
 * kept by the room that keeps the matches. Each call takes part in the caller's transaction, which
 * holds the file's row.
 */
public interface LineListing {

  /** The file was read to its end and counts from now on. */
  void accepted(long fileId);

  /** Rejected rows of the file were corrected and are lines now. */
  void corrected(long fileId);

  /** The file counts no more. */
  void withdrawn(long fileId);
}
