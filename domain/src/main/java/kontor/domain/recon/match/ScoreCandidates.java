package kontor.domain.recon.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of one side of a block, found by a near amount or by an equal text. */
final class ScoreCandidates {

  private final ScoreRule rule;
  private final AmountIndex amounts;
  private final Map<MatchField, Map<Object, AmountIndex>> texts;

  ScoreCandidates(ScoreRule rule, List<MatchLine> lines) {
    this.rule = rule;
    this.amounts = new AmountIndex(lines, MatchLine::amount);
    this.texts =
        lookedUp(rule).stream()
            .collect(Collectors.toMap(field -> field, field -> byText(field, lines)));
  }

  /** Texts alone need looking up only where they can be enough without the amount. */
  private static Set<MatchField> lookedUp(ScoreRule rule) {
    int without = rule.most() - amountWeights(rule).stream().mapToInt(Weight::weight).sum();
    return 100 * without / rule.most() < rule.suggest()
        ? Set.of()
        : rule.weights().stream()
            .filter(weight -> weight instanceof Weight.OfText text && text.field() == text.in())
            .map(Weight::field)
            .filter(field -> !rule.fields().contains(field))
            .collect(Collectors.toSet());
  }

  private static List<Weight.OfAmount> amountWeights(ScoreRule rule) {
    return rule.weights().stream()
        .filter(Weight.OfAmount.class::isInstance)
        .map(Weight.OfAmount.class::cast)
        .toList();
  }

  private static Map<Object, AmountIndex> byText(MatchField field, List<MatchLine> lines) {
    return lines.stream()
        .filter(line -> field.keyOf(line) != null)
        .collect(
            Collectors.groupingBy(
                field::keyOf,
                Collectors.collectingAndThen(
                    Collectors.toList(), same -> new AmountIndex(same, MatchLine::amount))));
  }

  /** The candidates of a line of the other side. */
  Choice choose(MatchLine line, Function<MatchLine, List<Edge>> edge) {
    Set<MatchLine> found = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean complete = true;
    for (List<MatchLine> near : nears(line)) {
      complete &= near.size() <= Choice.MOST_COMPARED;
      found.addAll(near);
    }
    return new Choice(
        found.stream().flatMap(other -> edge.apply(other).stream()).toList(), complete);
  }

  private List<List<MatchLine>> nears(MatchLine line) {
    List<List<MatchLine>> nears = new ArrayList<>();
    amountWeights(rule)
        .forEach(weight ->
            nears.add(near(amounts, AmountRange.within(weight.within(), line.amount()), line)));
    texts.forEach((field, byText) -> {
      AmountIndex same = byText.get(field.keyOf(line));
      if (same != null) {
        nears.add(near(same, AmountRange.around(line.amount()), line));
      }
    });
    return nears;
  }

  private static List<MatchLine> near(AmountIndex index, AmountRange range, MatchLine line) {
    return index.nearest(
        range, line.bookingDate().toEpochDay(), other -> true, Choice.MOST_COMPARED + 1);
  }
}
