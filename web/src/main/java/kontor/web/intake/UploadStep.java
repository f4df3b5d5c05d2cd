package kontor.web.intake;

/** The steps of an upload, in their order. */
public enum UploadStep {
  FILE,
  FORMAT,
  COLUMNS,
  CHECK,
  LOAD;

  public boolean isBefore(UploadStep other) {
    return compareTo(other) < 0;
  }
}
