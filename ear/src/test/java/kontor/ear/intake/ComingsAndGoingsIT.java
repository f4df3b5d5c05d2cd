package kontor.ear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kontor.db.Database;
import kontor.db.InvariantChecks;
import kontor.ear.rest.Answer;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Test;

/**
 * Statements of a week, each in three writings, that come and go by chance and at the same time:
 * the chain is told by what is there in the end.
 */
class ComingsAndGoingsIT {

  private static final int DAYS = 5;
  private static final int WRITINGS = 3;
  private static final int PEOPLE = 3;
  private static final int ACTS = 25;

  private final StatementFiles files = new StatementFiles();
  private final String bank = files.csv("BANK");
  private final Map<String, Integer> there = new ConcurrentHashMap<>();

  @Test
  void should_end_in_a_chain_told_by_what_is_there() throws Exception {
    try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
      var busy =
          IntStream.range(0, PEOPLE).mapToObj(seed -> people.submit(() -> act(seed))).toList();
      for (var one : busy) {
        one.get(5, TimeUnit.MINUTES);
      }
    }
    assertThat(problems()).allMatch(problem -> problem.startsWith("The same bytes"));
    List<JsonObject> chain = files.lines("/accounts/%s/statements".formatted(files.account()));
    requireOneOfEachDay(chain);
    requireGapsWhereBalancesDiffer(chain.stream().filter(ComingsAndGoingsIT::inUse).toList());
    Database database = RunningPortal.kontor().database().database();
    try (Connection app = database.open(database.app())) {
      assertThat(InvariantChecks.broken(app)).isEmpty();
    } catch (SQLException fault) {
      throw new AssertionError(fault);
    }
  }

  private void act(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < ACTS; i++) {
      int day = 1 + random.nextInt(DAYS);
      String name = day + "/" + random.nextInt(WRITINGS);
      if (random.nextInt(3) > 0) {
        come(name, day);
      } else {
        go(name);
      }
    }
  }

  /** Each day opens alike; the first writing closes as the next day opens, the others do not. */
  private void come(String name, int day) {
    int writing = Integer.parseInt(name.substring(name.indexOf('/') + 1));
    int opening = 100 + 10 * (day - 1);
    int moved = writing == 0 ? 10 : 10 + day * 7 + writing;
    String row =
        "%s%s-%d,2026-07-0%d,%d.00,%d.00\n"
            .formatted(StatementFiles.HEADER, "B", day, day, moved, opening + moved);
    Answer answer =
        files
            .operator()
            .upload("/sources/%s/files?name=s.csv".formatted(bank), BodyPublishers.ofString(row));
    answer.expect(201, 202, 409);
    if (answer.status() != 409) {
      there.put(name, answer.json().getInt("id"));
    }
  }

  private void go(String name) {
    Integer file = there.remove(name);
    if (file != null) {
      files.operator().delete("/files/" + file).expect(200, 409);
    }
  }

  /** Why files were rejected: of an upload that is refused a rejected file stays. */
  private List<String> problems() {
    return files.lines("/files?source=%s&size=1000".formatted(bank)).stream()
        .filter(file -> file.getString("status").equals("REJECTED"))
        .map(file -> file.getString("problem"))
        .toList();
  }

  private static boolean inUse(JsonObject statement) {
    return statement.isNull("supersededBy") && !statement.getBoolean("held");
  }

  private static void requireOneOfEachDay(List<JsonObject> chain) {
    Set<String> days = new HashSet<>();
    chain.stream()
        .filter(ComingsAndGoingsIT::inUse)
        .forEach(one -> assertThat(days.add(one.getString("lastDay"))).as("%s", chain).isTrue());
    Set<String> all = new HashSet<>();
    chain.forEach(one -> all.add(one.getString("lastDay")));
    assertThat(days).as("each day has one in use").isEqualTo(all);
  }

  private static void requireGapsWhereBalancesDiffer(List<JsonObject> latestFirst) {
    for (int at = 0; at < latestFirst.size() - 1; at++) {
      JsonObject one = latestFirst.get(at);
      boolean joins = one.getString("opening").equals(latestFirst.get(at + 1).getString("closing"));
      assertThat(one.isNull("gap")).as("%s", latestFirst).isEqualTo(joins);
    }
    if (!latestFirst.isEmpty()) {
      assertThat(latestFirst.getLast().isNull("gap")).isTrue();
    }
  }
}
