package kontor.ear.launch;

/** Kontor cannot be started; the message is one sentence for the person at the keyboard. */
public class CannotStart extends RuntimeException {

  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
