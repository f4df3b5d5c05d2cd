package kontor.ejb.intake;

import jakarta.ejb.ApplicationException;

/** More bytes than the house takes; the portal answers 413. */
@ApplicationException(rollback = true)
public class UploadTooLargeException extends RuntimeException {

  public UploadTooLargeException(long limit) {
    super("A file may have at most %,d bytes.".formatted(limit));
  }
}
