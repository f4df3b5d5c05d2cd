package kontor.domain.recon.match;

/**
 * To which lines a rule applies.
 *
 * @param first what a line of the first side must fulfil
 * @param second what a line of the second side must fulfil
 */
public record When(Condition first, Condition second) {

  /** To every line. */
  public static final When ALWAYS = new When(Condition.ALWAYS, Condition.ALWAYS);

  /** The same condition for both sides. */
  public static When both(Condition condition) {
    return new When(condition, condition);
  }

  /** Whether the rule applies to a line of a side, 1 or 2. */
  public boolean takes(int side, MatchLine line) {
    return (side == 1 ? first : second).holds(line);
  }

  /** Whether it applies to every line. */
  public boolean isAlways() {
    return equals(ALWAYS);
  }
}
