package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds lines of one side that cancel each other out. */
final class NettingMatcher implements Matcher {

  /** More lines together cancel out by chance. */
  private static final int MOST_TOGETHER = 20;

  private final NettingRule rule;

  NettingMatcher(NettingRule rule) {
    this.rule = rule;
  }

  @Override
  public Findings match(Block block) {
    List<MatchLine> lines = rule.side() == 1 ? block.first() : block.second();
    List<Finding> certain = new ArrayList<>();
    List<Finding> suggested = new ArrayList<>();
    byAbsolute(lines).values().forEach(equal -> pair(equal, certain, suggested));
    if (certain.isEmpty() && suggested.isEmpty() && isOneGroup(lines)) {
      certain.add(finding(lines, rule.confidence()));
    }
    return new Findings(certain, suggested);
  }

  private static Map<BigDecimal, List<MatchLine>> byAbsolute(List<MatchLine> lines) {
    Map<BigDecimal, List<MatchLine>> groups = new TreeMap<>();
    lines.forEach(
        line -> groups.computeIfAbsent(line.amount().abs(), fresh -> new ArrayList<>()).add(line));
    return groups;
  }

  private void pair(List<MatchLine> equal, List<Finding> certain, List<Finding> suggested) {
    List<MatchLine> rising = ofSign(equal, 1);
    List<MatchLine> falling = ofSign(equal, -1);
    boolean isClear =
        rising.size() == falling.size()
            && KeyMatcher.areAlike(rising)
            && KeyMatcher.areAlike(falling);
    if (isClear) {
      IntStream.range(0, rising.size())
          .filter(i -> rule.cancel(rising.get(i), falling.get(i)))
          .forEach(i -> certain.add(pair(rising.get(i), falling.get(i), rule.confidence())));
    } else {
      Neighbours.of(rising, falling).stream()
          .map(near -> near.lines().toList())
          .filter(two -> rule.cancel(two.getFirst(), two.getLast()))
          .forEach(two -> suggested.add(finding(two, MatchRule.SUGGESTED_CONFIDENCE)));
    }
  }

  private static List<MatchLine> ofSign(List<MatchLine> lines, int sign) {
    return lines.stream().filter(line -> line.amount().signum() == sign).toList();
  }

  private boolean isOneGroup(List<MatchLine> lines) {
    return lines.size() > 2
        && lines.size() <= MOST_TOGETHER
        && lines.stream().noneMatch(line -> line.amount().signum() == 0)
        && lines.stream().map(MatchLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add).signum()
            == 0
        && (rule.date() == null
            || lines.stream().allMatch(l -> rule.date().allowsWithinSide(lines.getFirst(), l)));
  }

  private Finding pair(MatchLine one, MatchLine other, int confidence) {
    return finding(Stream.of(one, other).sorted(MatchLine.ORDER).toList(), confidence);
  }

  private Finding finding(List<MatchLine> lines, int confidence) {
    return new Finding(
        rule.side() == 1 ? lines : List.of(),
        rule.side() == 2 ? lines : List.of(),
        confidence,
        List.of(),
        Solutions.ONE);
  }
}
