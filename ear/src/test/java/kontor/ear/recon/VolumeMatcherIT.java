package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kontor.db.Database;
import kontor.domain.recon.match.Finding;
import kontor.domain.recon.match.Findings;
import kontor.domain.recon.match.MatchLine;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.Matching;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Test;

/** The set-based SQL and the pure code give the same answer on the same lines. */
class VolumeMatcherIT {

  private static final String EAGER =
      "set local parallel_setup_cost = 0; set local parallel_tuple_cost = 0;"
          + " set local min_parallel_table_scan_size = 0";
  private static final int CASES = Integer.getInteger("kontor.matching.cases", 1_200);
  private static final int MOST_LINES = 16;

  /** Ways the database may be made to go; as many as have no divisor in common with the rules. */
  private static final List<String> PLANS =
      List.of(
          "set local enable_hashjoin = on",
          "set local enable_hashjoin = off; set local enable_hashagg = off",
          "set local enable_mergejoin = off; set local enable_nestloop = off",
          "set local debug_parallel_query = on",
          "set local max_parallel_workers_per_gather = 1; " + EAGER,
          "set local max_parallel_workers_per_gather = 3; " + EAGER);

  /** Ids no line of the running house has. */
  private static final long FAR_OFF = 8_000_000_000_000L;

  @Test
  void should_find_by_sql_what_the_pure_code_finds_whatever_the_plan() throws Exception {
    compare(RunningPortal.kontor().database().database());
  }

  static void compare(Database database) throws Exception {
    List<MatchRule> rules = GeneratedRules.all();
    try (VolumeBench bench = new VolumeBench(database.open(database.app()))) {
      for (int seed = 0; seed < CASES; seed++) {
        bench.clear();
        bench.execute(PLANS.get(seed % PLANS.size()));
        GeneratedLines generated = new GeneratedLines(new Random(seed));
        compare(
            bench,
            seed,
            rules.get(seed % rules.size()),
            generated.upTo(MOST_LINES, FAR_OFF + 1),
            generated.upTo(MOST_LINES, FAR_OFF + 1001));
      }
    }
  }

  private static void compare(
      VolumeBench bench, int seed, MatchRule rule, List<MatchLine> first, List<MatchLine> second)
      throws Exception {
    Findings expected = Matching.by(rule, first, second);
    bench.load(1, first);
    bench.load(2, second);
    bench.apply(rule);
    String what = "case %d by %s: %s | %s".formatted(seed, rule, first, second);
    assertThat(bench.groups("recon.match_line")).as(what).isEqualTo(ids(expected.certain()));
    assertThat(bench.groups("recon.suggested_line")).as(what).isEqualTo(ids(expected.suggested()));
  }

  private static Set<String> ids(List<Finding> findings) {
    return findings.stream()
        .map(finding -> ids(finding.first(), finding.second()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String ids(List<MatchLine> first, List<MatchLine> second) {
    return sorted(first) + "=" + sorted(second);
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
