package kontor.domain.recon.match;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Pairs lines by what each side would choose: certain only where each is the other's one candidate;
 * else each line of the first side offers its best candidates, and each of the second keeps the
 * best of those offers.
 */
final class Mutual {

  private final Function<MatchLine, Choice> ofFirst;
  private final Function<MatchLine, Choice> ofSecond;
  private final ToIntFunction<Edge> suggestedConfidence;
  private final List<Finding> certain = new ArrayList<>();
  private final Map<MatchLine, List<Edge>> offers = new IdentityHashMap<>();

  Mutual(Function<MatchLine, Choice> ofFirst, Function<MatchLine, Choice> ofSecond) {
    this(ofFirst, ofSecond, Edge::confidence);
  }

  Mutual(
      Function<MatchLine, Choice> ofFirst,
      Function<MatchLine, Choice> ofSecond,
      ToIntFunction<Edge> suggestedConfidence) {
    this.ofFirst = ofFirst;
    this.ofSecond = ofSecond;
    this.suggestedConfidence = suggestedConfidence;
  }

  Findings pair(Block block) {
    block.first().forEach(line -> choose(ofFirst.apply(line)));
    return new Findings(certain, suggestions(block.second()));
  }

  private void choose(Choice choice) {
    if (choice.isSure() && ofSecond.apply(choice.edges().getFirst().second()).isSure()) {
      certain.add(choice.edges().getFirst().finding());
    } else {
      choice.edges().stream()
          .limit(Matching.SUGGESTIONS_PER_LINE)
          .forEach(
              edge -> offers.computeIfAbsent(edge.second(), fresh -> new ArrayList<>()).add(edge));
    }
  }

  private List<Finding> suggestions(List<MatchLine> seconds) {
    return seconds.stream()
        .flatMap(second ->
            offers.getOrDefault(second, List.of()).stream()
                .sorted(Edge.BEST)
                .limit(Matching.SUGGESTIONS_PER_LINE))
        .map(edge -> edge.finding().withConfidence(suggestedConfidence.applyAsInt(edge)))
        .toList();
  }
}
