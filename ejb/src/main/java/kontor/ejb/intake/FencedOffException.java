package kontor.ejb.intake;

import jakarta.ejb.ApplicationException;

/** Another reader, or a clearing, has taken the file over: this one writes nothing any more. */
@ApplicationException(rollback = true)
public class FencedOffException extends RuntimeException {

  public FencedOffException(long fileId) {
    super("file %d is read by another".formatted(fileId));
  }
}
