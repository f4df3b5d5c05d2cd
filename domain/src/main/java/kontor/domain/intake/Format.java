package kontor.domain.intake;

/** The formats a source may deliver. */
public enum Format {
  CSV,
  XLSX,
  JSON,
  CAMT052,
  CAMT053,
  CAMT054,
  MT940,
  MT942,
  BAI2,
  OFX;

  /** Whether rows and columns need a mapping to become lines. */
  public boolean needsMapping() {
    return this == CSV || this == XLSX;
  }
}
