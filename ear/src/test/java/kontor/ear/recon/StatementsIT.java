package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kontor.db.Database;
import kontor.ear.launch.Patience;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many statements the work on few and on many lines takes, by pg_stat_statements.
 *
 * <p>Looked at is what names a table of intake, runs, audit or the batch engine, or one of their
 * temporary tables; heartbeats, progress, looks for something to do and this test's own questions
 * are left aside, and so is what the pool says to a connection it lends. Nobody asks the portal
 * meanwhile: the end is awaited in the database.
 */
class StatementsIT {

  /** Both more than are listed as open at once, when their file is read. */
  private static final int FEW = 12_000;

  private static final int MANY = 30_000;
  private static final int CHUNK_BYTES = 2 * 1024 * 1024;
  private static final String RULES =
      """
      [{"name": "same", "kind": "KEY", "fields": ["reference", "amount", "currency"]},
       {"name": "near", "kind": "TOLERANCE", "fields": ["currency", "counterparty"],
        "amount": {"absolute": "0.02"}, "date": {"field": "bookingDate", "before": 1, "after": 3}}]\
      """;
  private static final Pattern WORK =
      Pattern.compile(
          "\\b(intake|recon|audit|jobs)\\.|incoming|open_line|near|_pair|key_group|batch",
          Pattern.CASE_INSENSITIVE);

  /** Looks of timers, and what is done behind a run in parts, of which some are over by then. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "heartbeat_at|select distinct lane|awaited|order by n\\.id|not exists \\(select from"
              + " recon\\.file_listing|recon\\.(break|free_day)|\\(booking_date, line_id\\) >"
              + "|reconciliation_id = \\$1\\) order by id for no key update");

  private static final Pattern OF_CHUNK = Pattern.compile("intake\\.file_chunk");
  private static final Pattern OF_BATCH =
      Pattern.compile(
          "copy intake\\.incoming_line"
              + "|select records_read from intake\\.file"
              + "|select exists \\(select from intake\\.file where source_id");
  private static final Pattern OF_DELIVERY = Pattern.compile("delivery =");
  private static final Pattern OF_SAMPLE = Pattern.compile("refresh_\\w*statistics");
  private static final Predicate<String> LOOKED_AT =
      WORK.asPredicate().and(ASIDE.asPredicate().negate());

  private static final String FILE_READ =
      "select status = 'ACCEPTED' as awaited from intake.file where id = ";
  private static final String RUN_ENDED =
      "select status = 'COMPLETED' as awaited from jobs.job_run where id = ";
  private static final String ENGINE_DONE =
      "select e.batchstatus = 'COMPLETED' as awaited from jobs.job_run j"
          + " join batch.batchexecutioninstancedata e on e.jobexecid = j.execution_id"
          + " where j.id = ";
  private static final String LISTED =
      "select bool_and(g.complete is true) as awaited from recon.run_file f"
          + " left join recon.file_listing g on g.file_id = f.file_id where f.run_id = ";

  private static Database database;
  private static Measured few;
  private static Measured many;

  /** What a reconciliation of so many lines a side took. */
  private record Measured(
      Map<String, Long> intake, Duration intakeTook, int bytes, Map<String, Long> run) {

    /** What is held for two seconds is loaded, however little it is. */
    long early() {
      return intakeTook.toSeconds() / 2;
    }

    /** The first bytes are stored at once, and what is held for 300 ms however little it is. */
    long earlyChunks() {
      return 2 + intakeTook.toMillis() / 300;
    }
  }

  @BeforeAll
  static void reconcileFewAndMany() throws SQLException {
    database = RunningPortal.kontor().database().database();
    measure(FEW);
    few = measure(FEW);
    many = measure(MANY);
  }

  @Test
  void should_run_by_the_same_statements_however_many_lines_there_are() {
    assertThat(few.run()).hasSizeGreaterThan(20);
    assertThat(without(many.run(), OF_SAMPLE)).isEqualTo(without(few.run(), OF_SAMPLE));
  }

  @Test
  void should_tell_the_planner_of_many_new_matches_once_a_run_and_of_lines_once_a_file() {
    assertThat(only(many.run(), OF_SAMPLE)).allSatisfy((query, calls) -> assertThat(calls).isOne());
    assertThat(only(many.intake(), OF_SAMPLE))
        .allSatisfy((query, calls) -> assertThat(calls).isLessThanOrEqualTo(2));
  }

  @Test
  void should_take_in_more_lines_by_more_statements_of_chunks_and_batches_only() {
    assertThat(few.intake()).hasSizeGreaterThan(5);
    assertThat(without(many.intake(), OF_CHUNK, OF_BATCH, OF_DELIVERY, OF_SAMPLE))
        .isEqualTo(without(few.intake(), OF_CHUNK, OF_BATCH, OF_DELIVERY));
  }

  @Test
  void should_store_and_read_a_file_by_one_statement_each_half_mebibyte_or_third_of_a_second() {
    long chunks = 2L * Math.ceilDiv(many.bytes(), CHUNK_BYTES);
    assertThat(only(many.intake(), OF_CHUNK))
        .isNotEmpty()
        .allSatisfy(
            (query, calls) -> assertThat(calls).isBetween(chunks, chunks + many.earlyChunks()));
  }

  @Test
  void should_load_a_batch_of_twenty_thousand_lines_first_and_larger_ones_later_or_two_seconds() {
    long batches = 2 * 2;
    assertThat(only(few.intake(), OF_BATCH))
        .isNotEmpty()
        .allSatisfy((query, calls) -> assertThat(calls).isBetween(2L, 2 + few.early()));
    assertThat(only(many.intake(), OF_BATCH))
        .isNotEmpty()
        .allSatisfy((query, calls) -> assertThat(calls).isBetween(batches, batches + many.early()));
  }

  @Test
  void should_ask_whether_a_source_is_cumulative_once_a_batch_and_once_at_the_end() {
    long batches = 2 * 2;
    assertThat(only(many.intake(), OF_DELIVERY))
        .isNotEmpty()
        .allSatisfy((query, calls) -> assertThat(calls).isBetween(2L, 2 + batches + many.early()));
  }

  private static Measured measure(int lines) throws SQLException {
    TwoSides books = new TwoSides(RULES);
    String bank = rows(lines, "B", 0);
    String ledger = rows(lines, "L", lines / 50);
    StatementCounts before = StatementCounts.now(database);
    long begun = System.nanoTime();
    await(FILE_READ, books.upload("bank", bank));
    await(FILE_READ, books.upload("ledger", ledger));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    StatementCounts taken = StatementCounts.now(database);
    int run = books.start();
    await(RUN_ENDED, run);
    await(ENGINE_DONE, run);
    await(LISTED, run);
    StatementCounts done = StatementCounts.now(database);
    return new Measured(
        taken.since(before, LOOKED_AT), took, bank.length(), done.since(taken, LOOKED_AT));
  }

  /** The first ones of the one side have no twin on the other. */
  private static String rows(int lines, String side, int without) {
    return IntStream.range(0, lines)
        .mapToObj(i ->
            "%s%d,2026-07-%02d,%d.%02d,EUR,REF-%d,Party %d\n"
                .formatted(side, i, 1 + i % 28, 10 + i % 900, i % 100, i < without ? -i : i, i))
        .collect(Collectors.joining());
  }

  /** Waits in the database itself. */
  private static void await(String query, int id) throws SQLException {
    try (Connection app = database.open(database.app());
        var statement = app.createStatement()) {
      statement.execute("select set_config('kontor.tenant', '1', false)");
      boolean reached =
          Patience.of(Duration.ofMinutes(3))
              .until(() -> {
                try (var rows = statement.executeQuery(query + id)) {
                  return rows.next() && rows.getBoolean(1);
                } catch (SQLException broken) {
                  throw new IllegalStateException(broken);
                }
              });
      assertThat(reached).as(query + id).isTrue();
    }
  }

  private static Map<String, Long> only(Map<String, Long> calls, Pattern kind) {
    return calls.entrySet().stream()
        .filter(entry -> kind.matcher(entry.getKey()).find())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, Long> without(Map<String, Long> calls, Pattern... kinds) {
    return calls.entrySet().stream()
        .filter(entry -> Stream.of(kinds).noneMatch(kind -> kind.matcher(entry.getKey()).find()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
