package kontor.ear.rest;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import kontor.ear.launch.Patience;
import kontor.ear.running.RunningPortal;

/**
 * A reconciliation of its own for a journey, named by chance: two sources with a few lines each,
 * loaded over REST as the operator. Its one rule matches by reference, amount and currency.
 */
public record SmallReconciliation(String code, Api operator) {

  private static final Duration A_RUN = Duration.ofSeconds(60);
  private static final String HEADER = "id,booked,amount,currency,reference,counterparty\n";
  private static final String SOURCE =
      """
      {"name": "%1$s of %2$s", "kind": "%3$s", "format": "CSV", "mapping": {"columns": {
       "externalId": "id", "bookingDate": "booked", "amount": "amount", "currency": "currency",
       "reference": "reference", "counterparty": "counterparty"}}}\
      """;
  private static final String RECONCILIATION =
      """
      {"name": "Journey %1$s", "sides": [{"name": "bank", "source": "%1$s-bank"},
       {"name": "ledger", "source": "%1$s-ledger"}], "rules": [{"name": "%2$s", "kind": "KEY",
       "mode": "%3$s", "fields": ["reference", "amount", "currency"]}]}\
      """;

  /** Matches by itself. */
  public static SmallReconciliation automatic(String bank, String ledger) {
    return made("automatic", bank, ledger);
  }

  /** Suggests, and leaves the decision to people. */
  public static SmallReconciliation suggesting(String bank, String ledger) {
    return made("suggest", bank, ledger);
  }

  private static SmallReconciliation made(String mode, String bank, String ledger) {
    Api operator = api("operator");
    String code = "journey-" + UUID.randomUUID().toString().substring(0, 8);
    SmallReconciliation made = new SmallReconciliation(code, operator);
    made.load("bank", "BANK", bank);
    made.load("ledger", "LEDGER", ledger);
    operator
        .put("/reconciliations/" + code, RECONCILIATION.formatted(code, "same", mode))
        .expect(201);
    return made;
  }

  /** Somebody of the demo bank, over REST. */
  public static Api api(String username) {
    return Api.signedIn(RunningPortal.address(), username, RunningPortal.password());
  }

  private void load(String side, String kind, String rows) {
    String source = code + "-" + side;
    operator.put("/sources/" + source, SOURCE.formatted(side, code, kind)).expect(201, 200);
    operator
        .upload(
            "/sources/%s/files?name=%s-%s.csv".formatted(source, code, side),
            BodyPublishers.ofString(HEADER + rows))
        .expect(201);
  }

  /** Runs it to its end. */
  public SmallReconciliation run() {
    int run =
        operator.post("/reconciliations/%s/runs".formatted(code)).expect(202).json().getInt("id");
    if (!Patience.of(A_RUN).until(() -> isCompleted(run))) {
      throw new AssertionError("Run %d does not end.".formatted(run));
    }
    return this;
  }

  private boolean isCompleted(int run) {
    return operator.get("/runs/" + run).expect(200).json().getString("status").equals("COMPLETED");
  }

  /** The id of its newest run. */
  public String newestRun() {
    return newest("/reconciliations/%s/runs".formatted(code));
  }

  /** The id of the file a side was loaded from. */
  public String file(String side) {
    return newest("/files?source=%s-%s".formatted(code, side));
  }

  /** The id of the first rejected row of that file. */
  public String reject(String side) {
    return newest("/files/%s/rejects".formatted(file(side)));
  }

  private String newest(String list) {
    return operator.get(list).expect(200).items().getJsonObject(0).get("id").toString();
  }

  /** Where people work on it, without the leading slash. */
  public String workspace() {
    return "recon/workspace?code=" + code;
  }
}
