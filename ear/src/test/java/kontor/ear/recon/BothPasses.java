package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kontor.domain.recon.match.Finding;
import kontor.domain.recon.match.Findings;
import kontor.domain.recon.match.MatchLine;
import kontor.domain.recon.match.MatchRule;

/** The same generated lines through the pure code and through the database. */
record BothPasses(VolumeBench bench, Thinking pure) {

  /** Ids no line of the running house has. */
  static final long FIRST = 8_000_000_000_001L;

  static final long FIRST_OF_OTHERS = FIRST + 100_000;

  /** What the pure code finds by a rule. */
  @FunctionalInterface
  interface Thinking {
    Findings by(MatchRule rule, List<MatchLine> first, List<MatchLine> second);
  }

  /** Fails when the two do not find the same among up to so many lines a side. */
  void compareUpTo(int most, int seed, MatchRule rule) throws SQLException {
    GeneratedLines generated = new GeneratedLines(new Random(seed));
    compare(seed, rule, generated.upTo(most, FIRST), generated.upTo(most, FIRST_OF_OTHERS));
  }

  /** The same among exactly so many. */
  void compareExactly(int count, int seed, MatchRule rule) throws SQLException {
    GeneratedLines generated = new GeneratedLines(new Random(seed));
    compare(seed, rule, generated.exactly(count, FIRST), generated.exactly(count, FIRST_OF_OTHERS));
  }

  private void compare(int seed, MatchRule rule, List<MatchLine> first, List<MatchLine> second)
      throws SQLException {
    bench.load(1, first);
    bench.load(2, second);
    bench.apply(rule);
    requireSame(seed, rule, pure.by(rule, first, second));
  }

  private void requireSame(int seed, MatchRule rule, Findings expected) throws SQLException {
    String what = "case %d by %s".formatted(seed, rule);
    assertThat(bench.groups("recon.match_line")).as(what).isEqualTo(ids(expected.certain()));
    assertThat(bench.groups("recon.suggested_line")).as(what).isEqualTo(ids(expected.suggested()));
  }

  private static Set<String> ids(List<Finding> findings) {
    return findings.stream()
        .map(finding -> sorted(finding.first()) + "=" + sorted(finding.second()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sorted(List<MatchLine> lines) {
    return lines.isEmpty()
        ? "-"
        : lines.stream()
            .map(MatchLine::id)
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining("+"));
  }
}
