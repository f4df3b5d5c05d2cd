package kontor.db;

/** Another program could not be run, failed or took too long; the message holds its last words. */
public class CommandFailed extends RuntimeException {

  public CommandFailed(String sentence) {
    super(sentence);
  }

  public CommandFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
