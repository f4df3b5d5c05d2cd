package kontor.ejb.intake.format.contract;

/**
 * A fault of the file as a whole: it is rejected, nothing of it is loaded; the message says why.
 */
public class FileFault extends RuntimeException {

  public FileFault(String message) {
    super(message);
  }
}
