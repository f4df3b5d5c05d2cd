package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kontor.db.Database;
import kontor.domain.recon.match.MatchLine;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.Matching;
import kontor.ear.running.RunningPortal;
import kontor.ejb.recon.ReadEvidence;
import org.junit.jupiter.api.Test;

/** The set-based SQL and the pure code give the same answer on the same lines. */
class VolumeMatcherIT {

  private static final String EAGER =
      "; set local parallel_setup_cost = 0; set local parallel_tuple_cost = 0;"
          + " set local min_parallel_table_scan_size = 0; set local max_parallel_workers = 8;"
          + " set local max_parallel_workers_per_gather = ";
  private static final int CASES = Integer.getInteger("kontor.matching.cases", 1_200);
  private static final int FEW_LINES = 24;
  private static final int SOME_LINES = 300;
  private static final int MANY_LINES = 6_000;

  /** Ways the database may be made to go; as many as have no divisor in common with the rules. */
  private static final List<String> PLANS =
      List.of(
          "set local enable_hashjoin = on",
          "set local enable_hashjoin = off; set local enable_hashagg = off",
          "set local enable_mergejoin = off; set local enable_nestloop = off",
          "set local debug_parallel_query = on",
          "set local enable_hashjoin = on" + EAGER + 0,
          "set local enable_hashjoin = on" + EAGER + 1,
          "set local enable_hashjoin = on" + EAGER + 3,
          "set local enable_hashjoin = off" + EAGER + 3);

  @Test
  void should_find_by_sql_what_the_pure_code_finds_whatever_the_plan() throws Exception {
    compare(RunningPortal.kontor().database().database());
  }

  static void compare(Database database) throws Exception {
    List<MatchRule> rules = GeneratedRules.all();
    try (VolumeBench bench = new VolumeBench(database.open(database.app()))) {
      BothPasses passes = new BothPasses(bench, Matching::by);
      for (int seed = 0; seed < CASES; seed++) {
        bench.clear();
        bench.execute(PLANS.get(seed % PLANS.size()));
        passes.compareUpTo(FEW_LINES, seed, rules.get(seed % rules.size()));
      }
    }
  }

  @Test
  void should_find_the_same_where_lines_crowd() throws Exception {
    compareCrowds(RunningPortal.kontor().database().database());
  }

  static void compareCrowds(Database database) throws Exception {
    List<MatchRule> rules = GeneratedRules.all();
    try (VolumeBench bench = new VolumeBench(database.open(database.app()))) {
      BothPasses passes = new BothPasses(bench, Matching::by);
      for (int i = 0; i < rules.size(); i++) {
        bench.clear();
        bench.execute(PLANS.get(i % PLANS.size()));
        passes.compareExactly(MANY_LINES, i, rules.get(i));
      }
    }
  }

  /** Other ids, loaded in another order, another plan: all that may differ from run to run. */
  @Test
  void should_give_the_same_evidence_with_one_two_and_four_workers_and_without_hash_joins()
      throws Exception {
    compareEvidence(RunningPortal.kontor().database().database());
  }

  static void compareEvidence(Database database) throws Exception {
    try (VolumeBench bench = new VolumeBench(database.open(database.app()))) {
      for (MatchRule rule : GeneratedRules.all()) {
        Set<String> digests = new HashSet<>();
        for (int i = 0; i < PLANS.size(); i++) {
          bench.clear();
          bench.execute(PLANS.get(i));
          digests.add(evidence(bench, rule, i));
        }
        assertThat(digests).as("%s", rule).hasSize(1);
      }
    }
  }

  private static String evidence(VolumeBench bench, MatchRule rule, int plan) throws Exception {
    GeneratedLines generated = new GeneratedLines(new Random(1));
    bench.load(1, another(plan, generated.exactly(SOME_LINES, BothPasses.FIRST)));
    bench.load(2, another(plan, generated.exactly(SOME_LINES, BothPasses.FIRST_OF_OTHERS)));
    return ReadEvidence.of(bench.apply(rule));
  }

  /** The same lines under other ids and in another order. */
  private static List<MatchLine> another(int plan, List<MatchLine> lines) {
    List<MatchLine> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(plan));
    long firstId = lines.getFirst().id();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> withId(firstId + i, shuffled.get(i)))
        .toList();
  }

  private static MatchLine withId(long id, MatchLine line) {
    return new MatchLine(
        id,
        line.bookingDate(),
        line.valueDate(),
        line.amount(),
        line.currency(),
        line.externalId(),
        line.reference(),
        line.counterparty(),
        line.account(),
        line.description(),
        line.occurrence(),
        line.digest(),
        line.fee());
  }
}
