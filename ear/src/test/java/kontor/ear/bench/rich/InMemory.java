package kontor.ear.bench.rich;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kontor.domain.recon.match.Finding;
import kontor.domain.recon.match.Ladder;
import kontor.domain.recon.match.MatchLine;
import kontor.domain.recon.match.MatchRule;

/** The workload through the pure rules, without a server. */
final class InMemory {

  private InMemory() {}

  /** The score of the rules on a workload. */
  static Score score(RichWorkload workload, List<MatchRule> rules) throws IOException {
    return Score.of(Truth.of(workload.truth()), found(workload, rules));
  }

  private static List<Found> found(RichWorkload workload, List<MatchRule> rules)
      throws IOException {
    List<Ladder.Rung> rungs =
        Ladder.climb(rules, Book.of(workload.bank()), Book.of(workload.ledger()));
    List<Found> found = new ArrayList<>();
    for (int place = 0; place < rungs.size(); place++) {
      add(found, rungs.get(place), place);
    }
    return found;
  }

  private static void add(List<Found> found, Ladder.Rung rung, int place) {
    String rule = rung.rule().name();
    rung.findings().certain().forEach(one -> found.add(found(one, rule, place, true)));
    rung.findings().suggested().forEach(one -> found.add(found(one, rule, place, false)));
  }

  private static Found found(Finding finding, String rule, int place, boolean automatic) {
    return new Found(
        rule,
        place,
        automatic,
        finding.confidence(),
        finding.first().stream().map(MatchLine::externalId).toList(),
        finding.second().stream().map(MatchLine::externalId).toList());
  }
}
