package kontor.domain.recon.match;

import java.util.List;

/** Pairs lines by their points. */
final class ScoreMatcher implements Matcher {

  private final ScoreRule rule;

  ScoreMatcher(ScoreRule rule) {
    this.rule = rule;
  }

  @Override
  public Findings match(Block block) {
    ScoreCandidates seconds = new ScoreCandidates(rule, block.second());
    ScoreCandidates firsts = new ScoreCandidates(rule, block.first());
    return new Mutual(
            first -> seconds.choose(first, second -> edge(first, second)),
            second -> firsts.choose(second, first -> edge(first, second)))
        .pair(block);
  }

  private List<Edge> edge(MatchLine first, MatchLine second) {
    if (!rule.allows(first, second)) {
      return List.of();
    }
    Score score = rule.score(first, second);
    return score.percent() < rule.suggest() ? List.of() : List.of(edge(first, second, score));
  }

  private Edge edge(MatchLine first, MatchLine second, Score score) {
    return new Edge(
        first,
        second,
        score.percent(),
        score.percent() >= rule.automatic() && score.namesAgree(),
        first.amount().subtract(second.amount()).abs(),
        score.parts());
  }
}
