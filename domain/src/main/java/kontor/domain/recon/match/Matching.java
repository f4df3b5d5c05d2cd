package kontor.domain.recon.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Applies one rule to the open lines of both sides.
 *
 * <p>The answer is the union of the answers block by block, so that a pass over millions of lines
 * may hand over one block after the other; a block handed over whole gives the same as within all
 * lines. Only a {@link SearchBudget} goes from block to block, in the order of their keys.
 */
public final class Matching {

  /** How many suggestions a line is given by one rule at most. */
  public static final int SUGGESTIONS_PER_LINE = 5;

  private Matching() {}

  /** What the rule finds; the same for any order of the lines. */
  public static Findings by(MatchRule rule, List<MatchLine> first, List<MatchLine> second) {
    return by(rule, first, second, SearchBudget.of(rule));
  }

  /** The same as a part of a run, whose budget it uses up. */
  public static Findings by(
      MatchRule rule, List<MatchLine> first, List<MatchLine> second, SearchBudget budget) {
    Matcher matcher = matcher(rule, budget);
    List<Finding> certain = new ArrayList<>();
    List<Finding> suggested = new ArrayList<>();
    Search search = Search.NONE;
    for (Block block : Block.of(rule, first, second)) {
      Findings found = matcher.match(block);
      certain.addAll(found.certain());
      suggested.addAll(found.suggested());
      search = search.and(found.search());
    }
    return new Findings(certain, suggested, search).inMode(rule);
  }

  private static Matcher matcher(MatchRule rule, SearchBudget budget) {
    return switch (rule) {
      case KeyRule key -> new KeyMatcher(key);
      case ToleranceRule tolerance -> new ToleranceMatcher(tolerance);
      case ScoreRule score -> new ScoreMatcher(score);
      case ReferenceRule reference -> new ReferenceMatcher(reference);
      case GroupRule group -> new GroupMatcher(group, budget);
      case FeeRule fee -> new FeeMatcher(fee);
      case NettingRule netting -> new NettingMatcher(netting);
      case LinesRule lines -> block -> Findings.NONE;
    };
  }
}
