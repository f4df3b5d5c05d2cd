package kontor.ear.bench;

import jakarta.json.JsonObject;
import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;

/**
 * A workload through the product: two uploads side by side, then a run, timed from the first byte
 * of the first upload to COMPLETED.
 */
final class ByProduct {

  private static final String SOURCE =
      """
      {"name": "%1$s", "kind": "%2$s", "format": "CSV", "mapping": {"delimiter": ",", "encoding": "UTF-8",
       "header": true, "dateFormat": "yyyy-MM-dd", "decimalSeparator": ".", "columns": {"externalId": "id",
       "bookingDate": "booking_date", "valueDate": "value_date", "amount": "amount", "currency": "currency",
       "reference": "reference", "counterparty": "counterparty", "description": "description"}}}\
      """;

  private static final String RECONCILIATION =
      """
      {"name": "Bench", "sides": [{"name": "bank", "source": "bank"}, {"name": "ledger", "source": "ledger"}],
       "rules": %s}\
      """;

  /** The one rule of the simple workload. */
  static final String SIMPLE_RULES =
      """
      [{"name": "same", "kind": "KEY", "mode": "automatic", "fields": ["reference", "amount", "currency"]}]\
      """;

  private static final Set<String> READ = Set.of("ACCEPTED", "PARTIAL");
  private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "READING", "QUEUED", "RUNNING");

  private final Api api;
  private JsonObject run;

  ByProduct(URI portal, String operator, String password) {
    api = Api.signedIn(portal, operator, password);
  }

  /** Defines sources and reconciliation, before the clock runs. */
  void prepare(String rules) {
    api.put("/sources/bank", SOURCE.formatted("Bank", "BANK")).expect(200, 201);
    api.put("/sources/ledger", SOURCE.formatted("Ledger", "LEDGER")).expect(200, 201);
    api.put("/reconciliations/bench", RECONCILIATION.formatted(rules)).expect(200, 201);
  }

  /** Uploads both files and runs; answers how long it took. */
  Duration run(Path bankFile, Path ledgerFile) {
    long start = System.nanoTime();
    CompletableFuture<Void> bank = CompletableFuture.runAsync(() -> load("bank", bankFile));
    CompletableFuture<Void> ledger = CompletableFuture.runAsync(() -> load("ledger", ledgerFile));
    CompletableFuture.allOf(bank, ledger).join();
    long loaded = System.nanoTime();
    String id = text(api.post("/reconciliations/bench/runs").expect(202).json(), "id");
    run = settled("/runs/" + id, Set.of("COMPLETED"));
    long end = System.nanoTime();
    System.out.printf(
        "  product: intake %d ms, run %d ms, phases %s%n",
        (loaded - start) / 1_000_000, (end - loaded) / 1_000_000, run.get("phases"));
    return Duration.ofNanos(end - start);
  }

  /** What the run matched and suggested, as a table. */
  byte[] matches() {
    return api.with("Accept", "text/csv")
        .get("/runs/%s/matches".formatted(text(run, "id")))
        .expect(200)
        .bytes();
  }

  private static String text(JsonObject document, String name) {
    return String.valueOf(document.get(name)).replace("\"", "");
  }

  private void load(String source, Path file) {
    try {
      Answer answer =
          api.upload(
                  "/sources/%s/files?name=%s.csv".formatted(source, source),
                  BodyPublishers.ofFile(file))
              .expect(201, 202);
      settled("/files/" + text(answer.json(), "id"), READ);
    } catch (FileNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private JsonObject settled(String path, Set<String> wanted) {
    JsonObject state = api.get(path).expect(200).json();
    while (UNDER_WAY.contains(state.getString("status"))) {
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS))
          .join();
      state = api.get(path).expect(200).json();
    }
    if (!wanted.contains(state.getString("status"))) {
      throw new AssertionError("ended as " + state);
    }
    return state;
  }
}
