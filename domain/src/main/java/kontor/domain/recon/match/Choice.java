package kontor.domain.recon.match;

import java.util.List;

/**
 * The candidates of a line.
 *
 * @param edges the best first
 * @param complete whether there are no others
 */
record Choice(List<Edge> edges, boolean complete) {

  /** How many lines are compared with one line at most; with more it is never certain. */
  static final int MOST_COMPARED = 100;

  Choice {
    edges = edges.stream().sorted(Edge.BEST).toList();
  }

  /** Whether there is exactly one candidate, and nothing else but its rivals to be feared. */
  boolean isSure() {
    return complete && edges.size() == 1 && edges.getFirst().sure();
  }
}
