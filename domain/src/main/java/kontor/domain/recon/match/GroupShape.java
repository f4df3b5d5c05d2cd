package kontor.domain.recon.match;

import java.util.Arrays;
import java.util.Optional;

/** How many lines of the first side may stand against how many of the second. */
public enum GroupShape {
  ONE_TO_MANY("1:N"),
  MANY_TO_ONE("N:1"),
  MANY_TO_MANY("N:M");

  private final String title;

  GroupShape(String title) {
    this.title = title;
  }

  /** The name in rules, {@code 1:N}. */
  public String title() {
    return title;
  }

  /** The shape of so many lines, or nothing for a pair. */
  static Optional<GroupShape> of(int first, int second) {
    if (first == 1) {
      return second == 1 ? Optional.empty() : Optional.of(ONE_TO_MANY);
    }
    return Optional.of(second == 1 ? MANY_TO_ONE : MANY_TO_MANY);
  }

  /** The shape of a name, if there is one. */
  public static Optional<GroupShape> named(String title) {
    return Arrays.stream(values()).filter(shape -> shape.title.equals(title)).findFirst();
  }
}
