package kontor.ejb.shared;

/** The database did not answer or refused a connection; the portal answers 503. */
public class DatabaseUnavailableException extends RuntimeException {

  public DatabaseUnavailableException(Throwable cause) {
    super("The database is away.", cause);
  }
}
