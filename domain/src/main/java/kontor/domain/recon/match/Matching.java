package kontor.domain.recon.match;

import java.util.List;

/** Applies one rule to the open lines of both sides. */
public final class Matching {

  /** How many suggestions a line is given by one rule at most. */
  public static final int SUGGESTIONS_PER_LINE = 5;

  private Matching() {}

  /** What the rule finds; the same for any order of the lines. */
  public static Pairing by(MatchRule rule, List<MatchLine> first, List<MatchLine> second) {
    return switch (rule) {
      case KeyRule key -> new KeyMatcher(key).pair(first, second).inMode(key.mode());
      case ToleranceRule tolerance ->
          new ToleranceMatcher(tolerance).pair(first, second).inMode(tolerance.mode());
    };
  }
}
