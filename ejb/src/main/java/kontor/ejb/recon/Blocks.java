package kontor.ejb.recon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kontor.domain.recon.match.BlockKey;
import kontor.domain.recon.match.Findings;
import kontor.domain.recon.match.MatchLine;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.Matching;
import kontor.domain.recon.match.SearchBudget;

/**
 * Collects lines that come in the order of their blocks, and has the rule think about whole ones.
 */
final class Blocks {

  private static final int LINES_AT_ONCE = 4_000;

  private final MatchRule rule;
  private final SearchBudget budget;
  private final Consumer<Findings> found;
  private final List<MatchLine> first = new ArrayList<>();
  private final List<MatchLine> second = new ArrayList<>();
  private Optional<BlockKey> block = Optional.empty();

  Blocks(MatchRule rule, Consumer<Findings> found) {
    this.rule = rule;
    this.budget = SearchBudget.of(rule);
    this.found = found;
  }

  void take(int side, MatchLine line) {
    Optional<BlockKey> next = BlockKey.of(rule, line);
    if (!next.equals(block)) {
      if (first.size() + second.size() >= LINES_AT_ONCE) {
        end();
      }
      block = next;
    }
    (side == 1 ? first : second).add(line);
  }

  /** No further line of the blocks collected comes. */
  void end() {
    if (!first.isEmpty() || !second.isEmpty()) {
      found.accept(Matching.by(rule, first, second, budget));
      first.clear();
      second.clear();
    }
  }
}
