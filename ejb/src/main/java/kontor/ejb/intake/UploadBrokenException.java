package kontor.ejb.intake;

import jakarta.ejb.ApplicationException;

/** The client stopped sending before the last byte: nothing of the file was loaded. */
@ApplicationException(rollback = true)
public class UploadBrokenException extends RuntimeException {

  public UploadBrokenException(String message) {
    super(message);
  }
}
