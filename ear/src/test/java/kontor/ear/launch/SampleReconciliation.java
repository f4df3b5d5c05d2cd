package kontor.ear.launch;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;

/**
 * The demo bank's sample: July's bank statement and ledger, loaded and reconciled once, through the
 * same REST interface any other program would use.
 */
public final class SampleReconciliation {
  private static final Duration RUNNING = Duration.ofMinutes(3);
  private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "STOPPED");
  private static final Set<String> READ = Set.of("ACCEPTED", "PARTIAL", "REJECTED");
  private static final int ALREADY_LOADED = 409;

  private final Api api;

  private SampleReconciliation(Api api) {
    this.api = api;
  }

  /** Runs it unless that was done in this home before; says what came of it. */
  public static void runOnce(Kontor kontor, Progress progress) {
    Path done = kontor.home().resolve("demo/sample-run.txt");
    if (Files.exists(done)) {
      return;
    }
    try {
      Api operator = Api.signedIn(kontor.portal().address(), "operator", kontor.password());
      String result = new SampleReconciliation(operator).run();
      Files.createDirectories(done.getParent());
      Files.writeString(done, result + "\n");
      progress.accept("The sample reconciliation is done: " + result);
    } catch (AssertionError | RuntimeException | IOException e) {
      progress.accept("The sample reconciliation could not be run: " + e.getMessage());
    }
  }

  private String run() throws IOException {
    api.put("/sources/demo-bank", resource("bank.json")).expect(200, 201);
    api.put("/sources/demo-ledger", resource("ledger.json")).expect(200, 201);
    load("demo-bank", "bank.csv");
    load("demo-ledger", "ledger.csv");
    api.put("/reconciliations/demo", resource("reconciliation.json")).expect(200, 201);
    return counts(finished(start()));
  }

  private void load(String source, String file) throws IOException {
    Answer answer =
        api.upload(
            "/sources/%s/files?name=%s".formatted(source, file),
            BodyPublishers.ofString(resource(file)));
    if (answer.status() != ALREADY_LOADED) {
      awaitReading(answer.expect(201, 202).json());
    }
  }

  private void awaitReading(JsonObject file) {
    String path = "/files/" + text(file, "id");
    boolean read =
        Patience.of(RUNNING)
            .until(() -> READ.contains(api.get(path).expect(200).json().getString("status")));
    if (!read) {
      throw new CannotStart("%s is still being read".formatted(path));
    }
  }

  private String start() {
    JsonObject everything = Json.createObjectBuilder().build();
    return text(api.post("/reconciliations/demo/runs", everything).expect(202).json(), "id");
  }

  private JsonObject finished(String run) {
    String path = "/runs/" + run;
    Patience.of(RUNNING)
        .until(() -> ENDED.contains(api.get(path).expect(200).json().getString("status")));
    return api.get(path).expect(200).json();
  }

  private static String counts(JsonObject run) {
    JsonObject counts = run.getJsonObject("counts");
    return "%s, %s lines, %s matched, %s suggested, %s open"
        .formatted(
            run.getString("status").toLowerCase(Locale.ROOT),
            counts.get("lines"),
            counts.get("matched"),
            counts.get("suggested"),
            counts.get("breaks"));
  }

  /** An identifier may be a JSON number or a string. */
  private static String text(JsonObject object, String name) {
    return object.get(name).toString().replace("\"", "");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        SampleReconciliation.class.getResourceAsStream("/kontor/db/demo/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
