package kontor.db;

/**
 * PostgreSQL cannot be made, started or reached; the message is one sentence for the person at the
 * keyboard.
 */
public class DatabaseUnavailable extends RuntimeException {

  public DatabaseUnavailable(String sentence) {
    super(sentence);
  }

  public DatabaseUnavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
