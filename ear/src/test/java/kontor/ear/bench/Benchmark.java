package kontor.ear.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kontor.db.Database;
import kontor.db.FreePort;
import kontor.ear.bench.rich.RichWorkload;
import kontor.ear.launch.Kontor;
import kontor.ear.launch.Patience;
import kontor.ear.launch.Progress;
import kontor.ear.launch.Settings;

/**
 * Compares and times the product against the same work by hand: {@code mvn -Pbench}.
 *
 * <p>One warm-up, then three rounds in turn (product, by hand), each product round in a bank of its
 * own. Each turn begins on a database at rest: what the product still does behind a run has ended,
 * and the rows of the turn before are gone. The median ratio counts; minimum and maximum stand
 * beside it. {@code kontor.bench.lines} sets the lines of each file, {@code kontor.bench.seed} the
 * seed. The rich workload follows, with {@code kontor.bench.rich.lines}; 0 leaves out either.
 * {@code kontor.bench.rounds} sets the rounds.
 */
public final class Benchmark {

  private static final int ROUNDS = Integer.getInteger("kontor.bench.rounds", 3);
  private static final int FIRST_TENANT = 9000;
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);

  private final Kontor kontor;
  private final SimpleWorkload workload;
  private final DatabaseAtRest rest;
  private final List<Double> ratios = new ArrayList<>();

  private Benchmark(Kontor kontor, SimpleWorkload workload) {
    this.kontor = kontor;
    this.workload = workload;
    this.rest = DatabaseAtRest.of(kontor);
  }

  /** Takes no arguments. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of("target", "bench").toAbsolutePath();
    int lines = Integer.getInteger("kontor.bench.lines", 1_000_000);
    int richLines = Integer.getInteger("kontor.bench.rich.lines", 200_000);
    long seed = Long.getLong("kontor.bench.seed", 1);
    Path files = folder.resolve("files");
    Settings settings =
        Settings.ofThisProcess()
            .with("KONTOR_HOME", folder.resolve("home").toString())
            .with("KONTOR_HTTP_PORT", Integer.toString(FreePort.any()));
    try (Kontor kontor = Kontor.withPortal(settings, new Progress(System.out))) {
      kontor.start();
      if (lines > 0) {
        new Benchmark(kontor, SimpleWorkload.write(files, lines, seed)).compareAndTime();
      }
      if (richLines > 0) {
        new RichRounds(kontor, RichWorkload.write(files.resolve("rich"), richLines, seed))
            .timeAndScore(SimpleWorkload.write(files.resolve("beside"), richLines, seed));
      }
    }
  }

  private void compareAndTime() throws SQLException, IOException {
    Database database = kontor.database().database();
    try (Connection owner = database.open(database.owner());
        Connection byHand = database.open(database.owner())) {
      printSettings(byHand);
      int first = FIRST_TENANT + (int) (System.currentTimeMillis() / 1000 % 100_000_000);
      for (int round = 0; round <= ROUNDS; round++) {
        round(round, FreshTenant.make(owner, first + round), new ByHand(byHand));
      }
    }
    ratios.sort(null);
    System.out.printf(
        "ratio product / by hand at %,d + %,d lines: median %.2f, minimum %.2f, maximum %.2f%n",
        workload.lines(),
        workload.lines(),
        ratios.get(ratios.size() / 2),
        ratios.getFirst(),
        ratios.getLast());
  }

  private void round(int round, FreshTenant tenant, ByHand byHand)
      throws SQLException, IOException {
    ByProduct product =
        new ByProduct(kontor.portal().address(), tenant.operator(), kontor.password());
    product.prepare(ByProduct.SIMPLE_RULES);
    rest.await();
    Duration productTime = product.run(workload.bank(), workload.ledger());
    if (!Patience.of(LONGEST_REST).until(tenant::isAtRest)) {
      throw new AssertionError("The product is still at work behind the run.");
    }
    List<String> pairs = tenant.pairs();
    tenant.empty();
    rest.await();
    Duration handTime = byHand.run(workload);
    compare(pairs, byHand.pairs());
    byHand.drop();
    double ratio = (double) productTime.toNanos() / handTime.toNanos();
    System.out.printf(
        "%s: product %d ms, by hand %d ms, ratio %.2f%n",
        round == 0 ? "warm-up" : "round " + round,
        productTime.toMillis(),
        handTime.toMillis(),
        ratio);
    if (round > 0) {
      ratios.add(ratio);
    }
  }

  private static void compare(List<String> product, List<String> byHand) {
    if (!product.equals(byHand)) {
      throw new AssertionError(
          "The product matched %d pairs, by hand there are %d; they are not the same."
              .formatted(product.size(), byHand.size()));
    }
    System.out.printf("  the same %,d pairs%n", product.size());
  }

  private static void printSettings(Connection connection) throws SQLException {
    for (String name :
        List.of("server_version", "fsync", "shared_buffers", "work_mem", "max_wal_size")) {
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("show " + name)) {
        row.next();
        System.out.printf("%s = %s%n", name, row.getString(1));
      }
    }
  }
}
