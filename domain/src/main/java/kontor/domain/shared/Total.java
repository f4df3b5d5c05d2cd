package kontor.domain.shared;

/**
 * How many things a list has, as far as it is known without counting a large table.
 *
 * @param count never negative
 */
public record Total(long count, Certainty certainty) {

  /** What a count says of the list's real length. */
  public enum Certainty {
    /** It is the length. */
    EXACT,
    /** It is near the length. */
    ABOUT,
    /** The list is longer; nobody counted on. */
    MORE_THAN
  }

  public static Total exact(long count) {
    return new Total(count, Certainty.EXACT);
  }

  public static Total about(long count) {
    return new Total(count, Certainty.ABOUT);
  }

  /** What a count that stops behind {@code bound} says. */
  public static Total counted(long found, long bound) {
    return found > bound ? new Total(bound, Certainty.MORE_THAN) : exact(found);
  }

  public boolean isExact() {
    return certainty == Certainty.EXACT;
  }

  /** Of two lists together: as certain as the less certain of them. */
  public Total plus(Total other) {
    Certainty weaker = certainty.compareTo(other.certainty) >= 0 ? certainty : other.certainty;
    return new Total(count + other.count, weaker);
  }
}
