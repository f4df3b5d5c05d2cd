package kontor.ear.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kontor.db.Database;
import kontor.ear.bench.rich.ProductMatches;
import kontor.ear.bench.rich.RichRules;
import kontor.ear.bench.rich.RichWorkload;
import kontor.ear.bench.rich.Score;
import kontor.ear.launch.Kontor;
import kontor.ear.launch.Patience;

/**
 * Times the rich workload beside the simple one of the same size, in turn and each in a bank of its
 * own, and scores what was found by the truth. One warm-up, then three rounds; the median counts.
 * Every round finds the same, so the first one is scored.
 */
final class RichRounds {

  private static final int ROUNDS = Integer.getInteger("kontor.bench.rounds", 3);
  private static final int FIRST_TENANT = 9000;
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);

  private static final double PRECISE = 0.999;
  private static final double AUTOMATIC = 0.90;
  private static final double FOUND = 0.97;

  private final Kontor kontor;
  private final RichWorkload rich;
  private final String rules;
  private final List<Double> ratios = new ArrayList<>();
  private int tenants = FIRST_TENANT + (int) (System.currentTimeMillis() / 1000 % 100_000_000);

  RichRounds(Kontor kontor, RichWorkload rich) throws IOException {
    this.kontor = kontor;
    this.rich = rich;
    this.rules = RichRules.document().toString();
  }

  /** Prints times, ratios and the score; fails when the score is below what is asked. */
  void timeAndScore(SimpleWorkload simple) throws SQLException, IOException {
    System.out.printf(
        "rich: %,d + %,d lines, %s%n", rich.lines(), rich.ledgerLines(), rich.habits());
    Database database = kontor.database().database();
    try (Connection owner = database.open(database.owner())) {
      for (int round = 0; round <= ROUNDS; round++) {
        Duration simpleTime = simpleRound(owner, simple);
        richRound(owner, round, simpleTime);
      }
    }
    ratios.sort(null);
    System.out.printf(
        "ratio rich / simple at %,d lines of the bank: median %.2f, minimum %.2f, maximum %.2f%n",
        rich.lines(), ratios.get(ratios.size() / 2), ratios.getFirst(), ratios.getLast());
  }

  private Duration simpleRound(Connection owner, SimpleWorkload simple) throws SQLException {
    FreshTenant tenant = FreshTenant.make(owner, ++tenants);
    ByProduct product = product(tenant, ByProduct.SIMPLE_RULES);
    Duration time = product.run(simple.bank(), simple.ledger());
    rest(tenant);
    tenant.empty();
    return time;
  }

  private void richRound(Connection owner, int round, Duration simpleTime)
      throws SQLException, IOException {
    FreshTenant tenant = FreshTenant.make(owner, ++tenants);
    ByProduct product = product(tenant, rules);
    Duration time = product.run(rich.bank(), rich.ledger());
    rest(tenant);
    if (round == 0) {
      score(product);
    }
    tenant.empty();
    double ratio = (double) time.toNanos() / simpleTime.toNanos();
    System.out.printf(
        "rich %s: rich %d ms, simple %d ms, ratio %.2f%n",
        round == 0 ? "warm-up" : "round " + round, time.toMillis(), simpleTime.toMillis(), ratio);
    if (round > 0) {
      ratios.add(ratio);
    }
  }

  private void score(ByProduct product) throws IOException {
    Score score = ProductMatches.score(rich, product.matches());
    System.out.print(score);
    check(score);
  }

  private ByProduct product(FreshTenant tenant, String ruleDocument) {
    ByProduct product =
        new ByProduct(kontor.portal().address(), tenant.operator(), kontor.password());
    product.prepare(ruleDocument);
    return product;
  }

  private static void rest(FreshTenant tenant) {
    if (!Patience.of(LONGEST_REST).until(tenant::isAtRest)) {
      throw new AssertionError("The product is still at work behind the run.");
    }
  }

  private static void check(Score score) {
    if (score.precision() < PRECISE || score.automatic() < AUTOMATIC || score.found() < FOUND) {
      throw new AssertionError(
          "precise %.4f, found by itself %.4f, with first suggestions %.4f: less than is asked"
              .formatted(score.precision(), score.automatic(), score.found()));
    }
    System.out.printf(
        "precise %.3f %%, found by itself %.2f %%, with first suggestions %.2f %%%n",
        100 * score.precision(), 100 * score.automatic(), 100 * score.found());
  }
}
