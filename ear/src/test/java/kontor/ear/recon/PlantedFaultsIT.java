package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import kontor.db.Database;
import kontor.domain.recon.match.AmountTolerance;
import kontor.domain.recon.match.DateWindow;
import kontor.domain.recon.match.Findings;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.Matching;
import kontor.domain.recon.match.ToleranceRule;
import kontor.ear.recon.BothPasses.Thinking;
import kontor.ear.running.RunningPortal;
import kontor.ejb.shared.SqlFaultException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The comparison of the passes notices a fault in either of them, however small. */
class PlantedFaultsIT {

  private static final int CASES = 1_200;
  private static final int LINES = 24;

  /** A rule whose statements have not met a fault in so many cases is not asked again. */
  private static final int PATIENCE = 5;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          having count(*) > 1 union all                   | having count(*) > 2 union all
          l.reference_key <> ''                           | l.reference_key is not null
          having count(distinct content_digest)           | having count(content_digest)
          order by abs(a.booking_date - b.booking_date)   | order by abs(a.booking_date - b.booking_date) desc
          200 * abs(a.amount - b.amount) <=               | 200 * abs(a.amount - b.amount) <
          sign(a.amount) = sign(b.amount)                 | true
          order by difference, days, b.n                  | order by days, difference, b.n
          greatest(abs(a.amount), abs(b.amount))          | least(abs(a.amount), abs(b.amount))
          where nearest_back <= ?                         | where nearest_back < ?
          b.day between a.day - ?                         | b.day between a.day + 1 - ?
          where meets order by                            | where not meets order by
          """)
  void should_notice_a_fault_in_the_database(String told, String instead) throws Exception {
    inTheDatabase(database(), told, instead);
  }

  static void inTheDatabase(Database database, String told, String instead) throws Exception {
    var faults = new FaultyConnection[1];
    try (VolumeBench bench =
        new VolumeBench(
            database.open(database.app()),
            connection -> {
              faults[0] = new FaultyConnection(connection, told, instead);
              return faults[0].asConnection();
            })) {
      IntSupplier met = () -> faults[0] == null ? 0 : faults[0].times();
      requireNoticed(new BothPasses(bench, Matching::by), met);
      faults[0].requireMet();
    }
  }

  /** Faults the pure code could have. */
  enum PureFault {
    A_CENT_TOO_WIDE((rule, first, second) -> Matching.by(wider(rule), first, second)),
    A_DAY_TOO_SHORT((rule, first, second) -> Matching.by(shorter(rule), first, second)),
    WITHOUT_ITS_LAST_LINE((rule, first, second) -> Matching.by(rule, cut(first), second)),
    CERTAIN_OF_WHAT_MAY_BE((rule, first, second) -> sure(Matching.by(rule, first, second))),
    WITHOUT_ITS_LAST_SUGGESTION((rule, first, second) -> less(Matching.by(rule, first, second))),
    THE_SIDES_TURNED((rule, first, second) -> Matching.by(rule, second, first));

    private final Thinking thinking;

    PureFault(Thinking thinking) {
      this.thinking = thinking;
    }
  }

  private static MatchRule wider(MatchRule rule) {
    return rule instanceof ToleranceRule near
        ? new ToleranceRule(
            near.name(),
            near.mode(),
            near.fields(),
            new AmountTolerance(
                near.amount().absolute().add(new BigDecimal("0.01")),
                near.amount().percent(),
                near.amount().base()),
            near.date(),
            near.when())
        : rule;
  }

  private static MatchRule shorter(MatchRule rule) {
    return rule instanceof ToleranceRule near && near.date() != null
        ? new ToleranceRule(
            near.name(),
            near.mode(),
            near.fields(),
            near.amount(),
            shorter(near.date()),
            near.when())
        : rule;
  }

  private static DateWindow shorter(DateWindow window) {
    return new DateWindow(window.field(), window.before(), window.after() - 1, window.anchor());
  }

  private static <T> List<T> cut(List<T> all) {
    return all.isEmpty() ? all : all.subList(0, all.size() - 1);
  }

  private static Findings sure(Findings found) {
    return new Findings(
        Stream.of(found.certain(), found.suggested()).flatMap(List::stream).toList(),
        List.of(),
        found.search());
  }

  private static Findings less(Findings found) {
    return new Findings(found.certain(), cut(found.suggested()), found.search());
  }

  @ParameterizedTest
  @EnumSource
  void should_notice_a_fault_in_the_pure_code(PureFault fault) throws Exception {
    inThePureCode(database(), fault);
  }

  static void inThePureCode(Database database, PureFault fault) throws Exception {
    try (VolumeBench bench = new VolumeBench(database.open(database.app()))) {
      AtomicInteger everywhere = new AtomicInteger();
      requireNoticed(new BothPasses(bench, fault.thinking), everywhere::incrementAndGet);
    }
  }

  /** By the comparison, or by the database, which keeps a line from being matched twice. */
  private static void requireNoticed(BothPasses passes, IntSupplier met) {
    assertThatThrownBy(() -> compareUntilOneDiffers(passes, met))
        .isInstanceOfAny(AssertionError.class, SqlFaultException.class);
  }

  private static void compareUntilOneDiffers(BothPasses passes, IntSupplier met)
      throws SQLException {
    List<MatchRule> rules = GeneratedRules.all();
    int[] cases = new int[rules.size()];
    boolean[] concerned = new boolean[rules.size()];
    for (int seed = 0; seed < CASES; seed++) {
      int rule = seed % rules.size();
      if (concerned[rule] || cases[rule]++ < PATIENCE) {
        int before = met.getAsInt();
        passes.bench().clear();
        passes.compareUpTo(LINES, seed, rules.get(rule));
        concerned[rule] |= met.getAsInt() > before;
      }
    }
  }

  private static Database database() {
    return RunningPortal.kontor().database().database();
  }
}
