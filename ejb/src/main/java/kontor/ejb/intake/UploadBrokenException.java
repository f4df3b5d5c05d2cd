package kontor.ejb.intake;

import jakarta.ejb.ApplicationException;

/**
 * The client stopped sending, or fell silent, before the last byte: nothing of the file was loaded.
 */
@ApplicationException(rollback = true)
public class UploadBrokenException extends RuntimeException {

  public UploadBrokenException(String message, Throwable cause) {
    super(message, cause);
  }
}
