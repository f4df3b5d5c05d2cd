package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kontor.db.Database;
import kontor.domain.recon.match.AmountTolerance;
import kontor.domain.recon.match.DateWindow;
import kontor.domain.recon.match.Finding;
import kontor.domain.recon.match.Findings;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.MatchLine;
import kontor.domain.recon.match.MatchMode;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.Matching;
import kontor.domain.recon.match.ToleranceBase;
import kontor.domain.recon.match.ToleranceRule;
import kontor.domain.recon.match.WindowField;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Test;

/** The set-based SQL and the pure code give the same answer on the same lines. */
class VolumeMatcherIT {

  private static final int CASES = Integer.getInteger("kontor.matching.cases", 64);
  private static final int MOST_LINES = 16;

  /** Ids no line of the running house has. */
  private static final long FAR_OFF = 8_000_000_000_000L;

  @Test
  void should_find_by_sql_what_the_pure_code_finds() throws Exception {
    compare(RunningPortal.kontor().database().database());
  }

  static void compare(Database database) throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      GeneratedLines generated = new GeneratedLines(random);
      MatchRule rule = rules().get(seed % rules().size());
      compare(
          database,
          seed,
          rule,
          generated.upTo(MOST_LINES, FAR_OFF + 1),
          generated.upTo(MOST_LINES, FAR_OFF + 1001));
    }
  }

  private static void compare(
      Database database, int seed, MatchRule rule, List<MatchLine> first, List<MatchLine> second)
      throws Exception {
    Findings expected = Matching.by(rule, first, second);
    try (VolumeBench bench = new VolumeBench(database.open(database.app()))) {
      bench.load(1, first);
      bench.load(2, second);
      bench.apply(rule);
      String what = "case %d by %s: %s | %s".formatted(seed, rule, first, second);
      assertThat(bench.pairs("recon.match_line")).as(what).isEqualTo(ids(expected.certain()));
      assertThat(bench.pairs("recon.suggested_line")).as(what).isEqualTo(ids(expected.suggested()));
    }
  }

  private static Set<String> ids(List<Finding> pairs) {
    return pairs.stream()
        .map(pair -> pair.first().getFirst().id() + "=" + pair.second().getFirst().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<MatchRule> rules() {
    return List.of(
        key(MatchMode.AUTOMATIC, MatchField.REFERENCE, MatchField.AMOUNT, MatchField.CURRENCY),
        key(MatchMode.AUTOMATIC, MatchField.REFERENCE),
        key(MatchMode.SUGGEST, MatchField.COUNTERPARTY, MatchField.VALUE_DATE),
        near("0.02", "0", ToleranceBase.MAX, new DateWindow(WindowField.VALUE_DATE, 1, 3, 1)),
        near("0", "0.1", ToleranceBase.MIN, new DateWindow(WindowField.BOOKING_DATE, 0, 2, 2)),
        near("0.01", "1", ToleranceBase.AVERAGE, null),
        near("0", "90", ToleranceBase.MAX, null),
        near("0", "150", ToleranceBase.MAX, new DateWindow(WindowField.VALUE_DATE, 1, 1, 2)));
  }

  private static MatchRule key(MatchMode mode, MatchField... fields) {
    return new KeyRule("key", mode, List.of(fields));
  }

  private static MatchRule near(
      String absolute, String percent, ToleranceBase base, DateWindow window) {
    return new ToleranceRule(
        "near",
        MatchMode.AUTOMATIC,
        List.of(MatchField.CURRENCY, MatchField.COUNTERPARTY),
        new AmountTolerance(new BigDecimal(absolute), new BigDecimal(percent), base),
        window);
  }
}
