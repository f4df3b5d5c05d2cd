package kontor.domain.intake.guess;

/**
 * What a person already said about how a file is written; null parts are guessed.
 *
 * @param skipRows lines before the header or the first row
 */
public record Dialect(Character delimiter, String encoding, Boolean header, Integer skipRows) {

  /** Nothing is said: everything is guessed. */
  public static final Dialect UNKNOWN = new Dialect(null, null, null, null);
}
