package kontor.domain.recon.match;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs lines by an equal key: a key that is unique on both sides is certain; k lines alike on one
 * side and k alike on the other are paired by occurrence; every other key is only suggested.
 */
final class KeyMatcher implements Matcher {

  private final KeyRule rule;

  KeyMatcher(KeyRule rule) {
    this.rule = rule;
  }

  @Override
  public Findings match(Block block) {
    List<MatchLine> first = block.first();
    List<MatchLine> second = block.second();
    return first.size() == second.size() && areAlike(first) && areAlike(second)
        ? new Findings(byOccurrence(first, second), List.of())
        : new Findings(List.of(), Neighbours.of(first, second));
  }

  private List<Finding> byOccurrence(List<MatchLine> first, List<MatchLine> second) {
    return IntStream.range(0, first.size())
        .mapToObj(i -> Finding.pair(first.get(i), second.get(i), rule.confidence()))
        .toList();
  }

  /** Whether all lines have the same content. */
  static boolean areAlike(List<MatchLine> lines) {
    return lines.stream().map(MatchLine::digest).distinct().limit(2).count() <= 1;
  }
}
