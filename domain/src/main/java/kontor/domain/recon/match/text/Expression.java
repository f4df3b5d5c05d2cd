package kontor.domain.recon.match.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression in RE2 syntax, found anywhere in a text, without regard to case. It takes
 * time linear in the text, whatever the expression: there is no back-reference and no look-around.
 */
public final class Expression {

  /** The longest expression, in characters. */
  public static final int LONGEST = 10_000;

  private static final long LARGEST = 100_000;

  private final String text;
  private final Pattern pattern;

  /**
   * An expression as it is written.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public Expression(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("an expression has 1 to %d characters".formatted(LONGEST));
    }
    if (ExpressionSize.of(text) > LARGEST) {
      throw new IllegalArgumentException("its repetitions, written out, are too long");
    }
    this.text = text;
    this.pattern = compiled(text);
  }

  private static Pattern compiled(String text) {
    try {
      return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException unreadable) {
      throw new IllegalArgumentException(unreadable.getDescription(), unreadable);
    }
  }

  /** Whether it is found in the text. */
  public boolean isIn(String other) {
    return pattern.matcher(other).find();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Expression expression && expression.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The expression as it is written. */
  @Override
  public String toString() {
    return text;
  }
}
