package kontor.domain.recon.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Pairs lines near in amount and date that speak of the same reference. */
final class ReferenceMatcher implements Matcher {

  private final ReferenceRule rule;
  private final Map<Long, LineReferences> firstSeen = new Recent();
  private final Map<Long, LineReferences> secondSeen = new Recent();

  ReferenceMatcher(ReferenceRule rule) {
    this.rule = rule;
  }

  @Override
  public Findings match(Block block) {
    firstSeen.clear();
    secondSeen.clear();
    AmountIndex firsts = new AmountIndex(block.first(), MatchLine::amount);
    AmountIndex seconds = new AmountIndex(block.second(), MatchLine::amount);
    return new Mutual(
            line -> choose(seconds, line, rule::isNear, this::edge),
            line ->
                choose(
                    firsts,
                    line,
                    (one, other) -> rule.isNear(other, one),
                    (one, other) -> edge(other, one)))
        .pair(block);
  }

  private Choice choose(
      AmountIndex index,
      MatchLine line,
      BiPredicate<MatchLine, MatchLine> isNear,
      BiFunction<MatchLine, MatchLine, Edge> edge) {
    List<MatchLine> near =
        index.nearest(
            AmountRange.within(rule.amount(), line.amount()),
            line.bookingDate().toEpochDay(),
            other -> isNear.test(line, other),
            Choice.MOST_COMPARED + 1);
    return new Choice(
        near.stream()
            .map(other -> edge.apply(line, other))
            .filter(one -> one.confidence() > 0)
            .toList(),
        near.size() <= Choice.MOST_COMPARED);
  }

  private Edge edge(MatchLine first, MatchLine second) {
    return new Edge(
        first,
        second,
        references(firstSeen, first).likeness(references(secondSeen, second)),
        true,
        first.amount().subtract(second.amount()).abs(),
        List.of());
  }

  private LineReferences references(Map<Long, LineReferences> seen, MatchLine line) {
    return seen.computeIfAbsent(line.id(), id -> LineReferences.of(rule, line));
  }

  /** What was read of the lines looked at lately: neighbours are looked at one after the other. */
  private static final class Recent extends LinkedHashMap<Long, LineReferences> {

    private static final long serialVersionUID = 1;
    private static final int MOST = 2_048;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, LineReferences> eldest) {
      return size() > MOST;
    }
  }
}
