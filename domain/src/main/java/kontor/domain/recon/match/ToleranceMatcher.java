package kontor.domain.recon.match;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * Pairs lines whose amounts and dates lie close enough: certain only where each is the other's one
 * candidate, else the nearest are suggested.
 */
final class ToleranceMatcher implements Matcher {

  private final ToleranceRule rule;

  ToleranceMatcher(ToleranceRule rule) {
    this.rule = rule;
  }

  @Override
  public Findings match(Block block) {
    AmountIndex firsts = new AmountIndex(block.first(), MatchLine::amount);
    AmountIndex seconds = new AmountIndex(block.second(), MatchLine::amount);
    return new Mutual(
            line -> choice(line, near(seconds, line, rule::isNear), false),
            line -> choice(line, near(firsts, line, (one, other) -> rule.isNear(other, one)), true),
            edge -> MatchRule.SUGGESTED_CONFIDENCE)
        .pair(block);
  }

  /** One more than is suggested, so that a line knows whether it has only one. */
  private List<MatchLine> near(
      AmountIndex index, MatchLine line, BiPredicate<MatchLine, MatchLine> isNear) {
    return index.nearest(
        AmountRange.within(rule.amount(), line.amount()),
        line.bookingDate().toEpochDay(),
        other -> isNear.test(line, other),
        Matching.SUGGESTIONS_PER_LINE + 1);
  }

  private Choice choice(MatchLine line, List<MatchLine> near, boolean lineIsSecond) {
    return new Choice(
        near.stream().map(other -> lineIsSecond ? edge(other, line) : edge(line, other)).toList(),
        true);
  }

  private Edge edge(MatchLine first, MatchLine second) {
    return new Edge(
        first,
        second,
        rule.confidence(),
        true,
        first.amount().subtract(second.amount()).abs(),
        List.of());
  }
}
