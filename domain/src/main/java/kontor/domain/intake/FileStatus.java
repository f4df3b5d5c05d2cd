package kontor.domain.intake;

/** How far a file has come. */
public enum FileStatus {
  /** Bytes are arriving. */
  RECEIVED,
  /** Its rows are being read. */
  READING,
  /** Every row became a line. */
  ACCEPTED,
  /** Some rows were rejected; the good lines count. */
  PARTIAL,
  /** Nothing of it was loaded. */
  REJECTED,
  /** It was taken out of use by a person; its bytes and lines are kept. */
  DISCARDED;

  /** Whether its lines take part in reconciliations. */
  public boolean counts() {
    return this == ACCEPTED || this == PARTIAL;
  }

  /** Whether receiving and reading are over. */
  public boolean isFinal() {
    return this != RECEIVED && this != READING;
  }
}
